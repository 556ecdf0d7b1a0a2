package io.mainstay.platform.jobs.application;

import io.mainstay.platform.audit.RecordWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of jobs.
@Configuration(proxyBeanMethods = false)
class JobWords {

    @Bean
    RecordWords jobRecordWords() {
        return RecordWords.of("JOB", "jobs");
    }
}

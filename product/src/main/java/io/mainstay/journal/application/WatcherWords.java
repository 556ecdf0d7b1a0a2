package io.mainstay.journal.application;

import io.mainstay.platform.audit.RecordWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of watchers.
@Configuration(proxyBeanMethods = false)
class WatcherWords {

    @Bean
    RecordWords watcherRecordWords() {
        return RecordWords.ofAny("journal").people("watcher");
    }
}

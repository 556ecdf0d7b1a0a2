package io.mainstay.journal.application;

import io.mainstay.platform.audit.RecordWords;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of time spent.
@Configuration(proxyBeanMethods = false)
class TimeWords {

    static final String MINUTES = "time.minutes";
    static final String PERSON = "time.person";
    static final String TEAM = "time.team";
    static final String KIND = "time.kind";
    static final String DAY = "time.day";
    static final String REMARK = "time.remark";

    static final List<String> FIELDS = List.of(MINUTES, PERSON, TEAM, KIND, DAY, REMARK);

    @Bean
    RecordWords timeRecordWords() {
        return RecordWords.ofAny("journal").people(PERSON).codes(KIND);
    }
}

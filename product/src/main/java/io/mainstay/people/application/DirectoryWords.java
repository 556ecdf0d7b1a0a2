package io.mainstay.people.application;

import static io.mainstay.people.persistence.DirectoryNames.Kind.SITE;
import static io.mainstay.people.persistence.DirectoryNames.Kind.SUPPLIER;
import static io.mainstay.people.persistence.DirectoryNames.Kind.TEAM;
import static io.mainstay.people.persistence.DirectoryNames.Kind.UNIT;

import io.mainstay.people.persistence.DirectoryNames;
import io.mainstay.platform.audit.RecordWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of the directory, and of its parts on any record.
@Configuration(proxyBeanMethods = false)
class DirectoryWords {

    @Bean
    RecordWords directoryRecordWords(DirectoryNames names) {
        return RecordWords.ofAny("people")
                .people("lead", "members", "customers", "contacts")
                .named("team", ids -> names.of(TEAM, ids))
                .named("unit", ids -> names.of(UNIT, ids))
                .named("site", ids -> names.of(SITE, ids))
                .named("supplier", ids -> names.of(SUPPLIER, ids));
    }

    @Bean
    RecordWords personRecordWords() {
        return RecordWords.of("PER", "people.person").flags("customer", "active");
    }

    @Bean
    RecordWords teamRecordWords() {
        return RecordWords.of("TEAM", "people.team").flags("active");
    }

    @Bean
    RecordWords unitRecordWords(DirectoryNames names) {
        return RecordWords.of("UNIT", "people.unit")
                .named("parent", ids -> names.of(UNIT, ids))
                .flags("openToMembers", "active");
    }

    @Bean
    RecordWords siteRecordWords() {
        return RecordWords.of("SITE", "people.site").flags("active");
    }

    @Bean
    RecordWords supplierRecordWords() {
        return RecordWords.of("SUP", "people.supplier").flags("active");
    }
}

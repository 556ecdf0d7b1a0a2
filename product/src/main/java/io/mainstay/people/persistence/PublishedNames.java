package io.mainstay.people.persistence;

import io.mainstay.platform.list.PersonNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the lists of other modules where the names of people stand.
@Configuration(proxyBeanMethods = false)
class PublishedNames {

    @Bean
    PersonNames personNames() {
        return new PersonNames("people.published_person", "id", "name");
    }
}

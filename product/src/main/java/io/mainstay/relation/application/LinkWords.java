package io.mainstay.relation.application;

import io.mainstay.platform.audit.RecordWords;
import io.mainstay.relation.LinkKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of links.
@Configuration(proxyBeanMethods = false)
class LinkWords {

    @Bean
    RecordWords linkRecordWords() {
        var words = RecordWords.ofAny("relation");
        for (var kind : LinkKind.values()) {
            words.labelled("link." + kind, kind.key(false))
                    .labelled("link." + kind + ".inverse", kind.key(true));
        }
        return words;
    }
}

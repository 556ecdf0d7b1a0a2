package io.mainstay.classification.application;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.persistence.CategoryTable;
import io.mainstay.classification.persistence.KnownCustomFields;
import io.mainstay.platform.audit.RecordWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of classification, and of categories on any record.
@Configuration(proxyBeanMethods = false)
class ClassificationWords {

    @Bean
    RecordWords anyCategoryRecordWords(CategoryTable categories, KnownCustomFields known) {
        return RecordWords.ofAny("classification")
                .named("category", ids -> paths(categories, ids))
                .labelled("category", "classification.category")
                .asking(known::meaning);
    }

    @Bean
    RecordWords categoryRecordWords(CategoryTable categories) {
        return RecordWords.of("CAT", "classification.category")
                .named("parent", ids -> paths(categories, ids))
                .flags("active");
    }

    @Bean
    RecordWords choiceRecordWords() {
        return RecordWords.of("CHOICE", "classification.choice")
                .coded("classification.choice-list", "list")
                .flags("active");
    }

    @Bean
    RecordWords matrixRecordWords() {
        return RecordWords.of("MTX", "classification.matrix");
    }

    private static Map<String, String> paths(CategoryTable categories, Set<String> ids) {
        var paths = new HashMap<String, String>();
        ids.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> categories.find(new CategoryId(Long.parseLong(id))).stream())
                .forEach(category -> paths.put(category.id().toString(), category.path()));
        return paths;
    }
}

package io.mainstay.classification.web;

import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;
import static io.mainstay.platform.web.NavigationEntry.Group.ADMINISTRATION;

import io.mainstay.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways into classification.
@Configuration(proxyBeanMethods = false)
class ClassificationNavigation {

    @Bean
    NavigationEntry categoriesEntry() {
        return entry(21, "categories", "category");
    }

    @Bean
    NavigationEntry matrixEntry() {
        return entry(22, "matrix", "grid-dots");
    }

    @Bean
    NavigationEntry choicesEntry() {
        return entry(23, "choices", "list-check");
    }

    @Bean
    NavigationEntry customFieldsEntry() {
        return entry(24, "fields", "forms");
    }

    private static NavigationEntry entry(int order, String name, String icon) {
        return NavigationEntry.of(
                        ADMINISTRATION,
                        order,
                        "classification." + name,
                        "/administration/" + name,
                        icon)
                .requiring(SEE_ADMINISTRATION);
    }
}

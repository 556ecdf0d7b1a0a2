package io.mainstay.people.web;

import io.mainstay.people.application.DirectoryOptions;
import io.mainstay.platform.web.pick.ListedPicks;
import io.mainstay.platform.web.pick.Pick;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers business units by their path, sites and suppliers, to whoever may see them.
@Configuration(proxyBeanMethods = false)
class OrganisationPicks {

    /// One tree or list of the organisation.
    private record Listed(
            String kind,
            DirectoryOptions options,
            Function<DirectoryOptions, ? extends Map<Long, String>> named)
            implements ListedPicks {

        @Override
        public List<Pick> all() {
            return named.apply(options).entrySet().stream()
                    .map(entry -> Pick.of(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    @Bean
    ListedPicks unitPicks(DirectoryOptions options) {
        return new Listed("unit", options, DirectoryOptions::units);
    }

    @Bean
    ListedPicks sitePicks(DirectoryOptions options) {
        return new Listed("site", options, DirectoryOptions::sites);
    }

    @Bean
    ListedPicks supplierPicks(DirectoryOptions options) {
        return new Listed("supplier", options, DirectoryOptions::suppliers);
    }
}

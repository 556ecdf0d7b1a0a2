package io.mainstay.people.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.Languages;
import io.mainstay.people.persistence.PersonSearch;
import io.mainstay.platform.access.PreferredLanguages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReadingLanguages implements Languages {

    private final PersonSearch search;
    private final PreferredLanguages preferred;

    ReadingLanguages(PersonSearch search, PreferredLanguages preferred) {
        this.search = search;
        this.preferred = preferred;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var languages = new HashMap<>(search.languages(people));
        languages.putAll(preferred.of(people));
        return languages;
    }
}

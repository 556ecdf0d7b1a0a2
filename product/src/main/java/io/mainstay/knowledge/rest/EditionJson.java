package io.mainstay.knowledge.rest;

import io.mainstay.knowledge.domain.Edition;
import java.time.Instant;
import java.util.Optional;

/// An article as it was published once.
///
/// @param edition from 1
/// @param publishedBy the id of a person
record EditionJson(
        int edition, String title, String body, Instant publishedAt, Optional<Long> publishedBy) {

    static EditionJson of(Edition edition) {
        return new EditionJson(
                edition.number(),
                edition.title(),
                edition.body(),
                edition.published(),
                edition.by().map(by -> by.value()));
    }
}

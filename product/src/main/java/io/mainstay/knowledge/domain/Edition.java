package io.mainstay.knowledge.domain;

import io.mainstay.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/// An article as it was published once. People call it a version; in code that word is taken by the
/// one that tells a stale save.
///
/// @param number from 1
/// @param by empty when the system published it
public record Edition(
        int number, String title, String body, Instant published, Optional<PersonId> by) {}

package io.mainstay.knowledge;

import io.mainstay.people.TeamId;
import java.time.LocalDate;

/// An article as another module writes it, in English.
///
/// @param kind the name of a kind, such as `HOW_TO`
/// @param audience `EVERYBODY` (but suppliers' people) or `STAFF`
/// @param body Markdown
public record NewArticle(
        String title, String body, String kind, String audience, TeamId owner, LocalDate review) {}

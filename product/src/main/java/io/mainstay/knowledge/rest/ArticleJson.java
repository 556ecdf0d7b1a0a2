package io.mainstay.knowledge.rest;

import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.platform.rest.NamedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An article as one reader sees it.
///
/// @param body Markdown
/// @param audienceTeam the readers' team, of the audience `TEAM`
/// @param audienceUnit the readers' business unit, of the audience `UNIT`
/// @param team who owns it
/// @param edition how often it was published
/// @param reason why it is retired, or was sent back from review
/// @param used how many records it answered
/// @param helped how many people it helped
/// @param actions what this reader may do with it now
record ArticleJson(
        String number,
        long version,
        State state,
        List<Action> actions,
        String title,
        String body,
        Kind kind,
        Language language,
        Optional<Audience> audience,
        Optional<Long> audienceTeam,
        Optional<Long> audienceUnit,
        Optional<NamedJson> team,
        Optional<NamedJson> owner,
        Optional<NamedJson> author,
        Optional<LocalDate> reviewDate,
        int edition,
        Optional<Instant> publishedAt,
        Optional<String> reason,
        long used,
        long helped,
        long helpedNot) {}

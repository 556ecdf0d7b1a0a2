package io.mainstay.knowledge.rest;

import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.knowledge.domain.Revision;
import io.mainstay.knowledge.domain.RevisionLifecycle.Stage;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.rest.NamedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// An article as one reader sees it.
///
/// @param body Markdown
/// @param audienceTeam the readers' team, of the audience `TEAM`
/// @param audienceUnit the readers' business unit, of the audience `UNIT`
/// @param team who owns it
/// @param edition how often it was published
/// @param reason why it is retired, or was sent back from review
/// @param revision what it is to say instead, for its keepers
/// @param used how many records it answered
/// @param helped how many people it helped
/// @param actions what this reader may do with it now
record ArticleJson(
        String number,
        long version,
        State state,
        List<String> actions,
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
        Optional<RevisionJson> revision,
        long used,
        long helped,
        long helpedNot,
        SequencedMap<String, Object> custom) {

    /// @param body Markdown
    /// @param reason why it was sent back from review
    record RevisionJson(
            Stage stage,
            String title,
            String body,
            Kind kind,
            Language language,
            Optional<Audience> audience,
            Optional<Long> audienceTeam,
            Optional<Long> audienceUnit,
            Optional<String> reason) {

        static RevisionJson of(Revision revision) {
            var wording = revision.wording();
            var readers = revision.readership();
            return new RevisionJson(
                    revision.stage(),
                    wording.title(),
                    wording.body(),
                    wording.kind(),
                    wording.language(),
                    readers.audience(),
                    readers.team().map(TeamId::value),
                    readers.unit().map(UnitId::value),
                    revision.reason());
        }
    }
}

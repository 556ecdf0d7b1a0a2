package io.mainstay.knowledge.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.classification.CustomJson;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.domain.Wording;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told of a new article, or is to change of one, as a JSON merge patch (RFC 7396).
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class ArticleEditJson {

    @Nullable Optional<String> title;

    /// Markdown.
    @Nullable Optional<String> body;

    @Nullable Optional<Kind> kind;
    @Nullable Optional<Language> language;
    @Nullable Optional<Audience> audience;

    /// The readers' team, of the audience `TEAM`.
    @Nullable Optional<Long> audienceTeam;

    /// The readers' business unit, of the audience `UNIT`.
    @Nullable Optional<Long> audienceUnit;

    @Nullable Optional<Long> team;
    @Nullable Optional<Long> owner;
    @Nullable Optional<LocalDate> reviewDate;

    /// By the code of a custom field: text, number or null.
    @Nullable Map<String, Optional<Object>> custom;

    ArticleDetails on(ArticleDetails before) {
        var wording = before.wording();
        var readers = before.readership();
        var keeper = before.owner();
        return new ArticleDetails(
                new Wording(
                        or(title, wording.title(), ""),
                        or(body, wording.body(), ""),
                        or(kind, wording.kind(), wording.kind()),
                        or(language, wording.language(), wording.language())),
                new Readership(
                        or(audience, readers.audience()),
                        or(audienceTeam, readers.team().map(TeamId::value)).map(TeamId::new),
                        or(audienceUnit, readers.unit().map(UnitId::value)).map(UnitId::new)),
                new Owner(
                        or(team, keeper.team().map(TeamId::value)).map(TeamId::new),
                        or(owner, keeper.person().map(PersonId::value)).map(PersonId::new)),
                or(reviewDate, before.review()),
                custom == null ? before.custom() : before.custom().with(CustomJson.read(custom)));
    }
}

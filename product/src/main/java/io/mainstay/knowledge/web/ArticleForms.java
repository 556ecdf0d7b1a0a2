package io.mainstay.knowledge.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.domain.Wording;
import io.mainstay.people.Holder;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.pick.Pickers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the forms of an article send, and how it is read.
final class ArticleForms {

    private ArticleForms() {}

    record ReasonForm(@Nullable String reason) {}

    record VerdictForm(@Nullable String helped) {}

    /// @param article the number of an article, or its title as the picker offers it
    record AnswerForm(@Nullable String article) {}

    /// An article as it is written and edited; a field that is not sent stays as it was.
    ///
    /// @param team who owns it: a team, or a person in one, as a picker sends it
    /// @param from of a new article, the number of the record that it is written from
    /// @param custom by the code of a custom field, sent as `custom[assetTag]`
    record DetailsForm(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String body,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String audience,
            @Nullable String audienceTeam,
            @Nullable String audienceUnit,
            @Nullable String team,
            @Nullable String reviewDate,
            @Nullable String from,
            @Nullable Map<String, String> custom) {

        /// The version that the person has seen.
        long seen() {
            if (version == null) {
                throw InvalidInput.of("version", "required");
            }
            return version;
        }

        Optional<RecordRef> source() {
            return perhaps(from).flatMap(RecordRef::parse);
        }

        ArticleDetails over(ArticleDetails before, Pickers pickers) {
            var wording = before.wording();
            return new ArticleDetails(
                    new Wording(
                            title == null ? wording.title() : title.strip(),
                            body == null ? wording.body() : written(body, wording.body()),
                            code(kind, Kind.values(), "kind").orElse(wording.kind()),
                            code(language, Language.values(), "language")
                                    .orElse(wording.language())),
                    audience == null ? before.readership() : readers(pickers),
                    team == null ? before.owner() : owner(before.owner(), pickers),
                    reviewDate == null ? before.review() : day(reviewDate),
                    before.custom().withTyped(custom));
        }

        private Readership readers(Pickers pickers) {
            var known = code(audience, Audience.values(), "audience");
            return new Readership(
                    known,
                    known.filter(Audience.TEAM::equals)
                            .flatMap(any -> perhaps(audienceTeam))
                            .map(typed -> id(pickers, "team", "audienceTeam", typed))
                            .map(TeamId::new),
                    known.filter(Audience.UNIT::equals)
                            .flatMap(any -> perhaps(audienceUnit))
                            .map(typed -> id(pickers, "unit", "audienceUnit", typed))
                            .map(UnitId::new));
        }

        private static long id(Pickers pickers, String kind, String field, String typed) {
            return FormValues.number(pickers.meant(kind, field, typed), field);
        }

        /// Somebody who owns it within no team stays in an empty field, which cannot name them.
        private Owner owner(Owner before, Pickers pickers) {
            return perhaps(team)
                    .map(typed -> Holder.of(pickers.meant("holder", "team", typed)))
                    .map(found -> new Owner(Optional.of(found.team()), found.person()))
                    .orElse(before.team().isEmpty() ? before : Owner.NOBODY);
        }

        private static Optional<LocalDate> day(String sent) {
            try {
                return perhaps(sent).map(LocalDate::parse);
            } catch (DateTimeParseException broken) {
                throw InvalidInput.of("reviewDate", "not-understood");
            }
        }
    }

    static <E extends Enum<E>> Optional<E> code(@Nullable String sent, E[] known, String field) {
        return perhaps(sent)
                .map(text ->
                        Stream.of(known)
                                .filter(one -> one.name().equals(text))
                                .findFirst()
                                .orElseThrow(() -> InvalidInput.of(field, "not-understood")));
    }
}

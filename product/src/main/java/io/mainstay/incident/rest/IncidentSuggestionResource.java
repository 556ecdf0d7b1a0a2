package io.mainstay.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.classification.CategoryId;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.SimilarIncident.Reason;
import io.mainstay.incident.Suggested;
import io.mainstay.incident.Suggestion;
import io.mainstay.incident.Suggestions;
import io.mainstay.incident.Told;
import io.mainstay.incident.Told.Fact;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.platform.access.ReadingPost;
import io.mainstay.platform.rest.NamedJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What an incident may be, and what is like it, before it is one.
@RestController
class IncidentSuggestionResource {

    private static final String PATH = IncidentAnswers.PATH + "/suggestions";

    private final Suggestions suggestions;

    IncidentSuggestionResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /// What is known so far; any of it may be missing.
    ///
    /// @param incident the incident itself when there is one, which then is not like itself
    record ToldJson(
            @Nullable String title,
            @Nullable String description,
            @Nullable Long caller,
            @Nullable Long category,
            @Nullable Long unit,
            @Nullable Long site,
            @Nullable Contact contact,
            @Nullable String service,
            @Nullable String configurationItem,
            @Nullable Integer impact,
            @Nullable Integer urgency,
            @Nullable String incident) {

        Told told() {
            var told =
                    Told.of(text(title) + "\n" + text(description))
                            .by(Optional.ofNullable(caller).map(PersonId::new))
                            .in(Optional.ofNullable(category).map(CategoryId::new))
                            .at(new Place(Optional.ofNullable(unit), Optional.ofNullable(site)))
                            .with(Fact.CONTACT, Optional.ofNullable(contact))
                            .with(Fact.SERVICE, Optional.ofNullable(service))
                            .with(Fact.ITEM, Optional.ofNullable(configurationItem))
                            .with(Fact.IMPACT, Optional.ofNullable(impact))
                            .with(Fact.URGENCY, Optional.ofNullable(urgency));
            return incident == null ? told : told.of(IncidentNumber.of(incident));
        }

        private static String text(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "");
        }
    }

    /// Each list has the likeliest first, and is empty where too few incidents say anything.
    record SuggestedJson(
            List<SuggestionJson> categories,
            List<SuggestionJson> teams,
            List<SimilarJson> open,
            List<SimilarJson> solved) {

        static SuggestedJson of(Suggested suggested) {
            return new SuggestedJson(
                    suggested.categories().stream().map(SuggestionJson::of).toList(),
                    suggested.teams().stream().map(SuggestionJson::of).toList(),
                    suggested.similar().open().stream().map(SimilarJson::of).toList(),
                    suggested.similar().solved().stream().map(SimilarJson::of).toList());
        }
    }

    /// @param percent how likely it is the right one
    /// @param agreeing how many of the similar solved incidents ended so
    /// @param of how many similar ones that is of
    record SuggestionJson(
            NamedJson suggestion,
            int percent,
            int agreeing,
            int of,
            List<String> evidence,
            List<String> words) {

        static SuggestionJson of(Suggestion one) {
            return new SuggestionJson(
                    new NamedJson(one.id(), one.label()),
                    one.percent(),
                    one.agreeing(),
                    one.of(),
                    one.evidence().stream().map(IncidentNumber::toString).toList(),
                    one.words());
        }
    }

    /// @param restored what restored service
    /// @param words that both have
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SimilarJson(
            String number,
            String title,
            int priority,
            Optional<String> team,
            Optional<String> category,
            Instant openedAt,
            Optional<Instant> resolvedAt,
            Optional<String> restored,
            List<Reason> reasons,
            List<String> words) {

        static SimilarJson of(SimilarIncident one) {
            return new SimilarJson(
                    one.number().toString(),
                    one.title(),
                    one.priority(),
                    one.names().team(),
                    one.names().category(),
                    one.openedAt(),
                    one.resolvedAt(),
                    one.restored(),
                    one.reasons(),
                    one.words());
        }
    }

    @PostMapping(PATH)
    SuggestedJson suggest(@RequestBody ToldJson told) {
        return SuggestedJson.of(suggestions.of(told.told()));
    }

    @Bean
    static ReadingPost suggestionsChangeNothing() {
        return new ReadingPost(PATH);
    }
}

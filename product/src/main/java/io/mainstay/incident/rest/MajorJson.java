package io.mainstay.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.incident.application.major.MajorRoom;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Bridged;
import io.mainstay.incident.domain.major.Counted;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorAction;
import io.mainstay.incident.domain.major.MajorLifecycle.MajorState;
import io.mainstay.incident.domain.major.MajorUpdate;
import io.mainstay.incident.domain.major.Measures;
import io.mainstay.incident.domain.major.Review;
import io.mainstay.incident.domain.major.Seen;
import io.mainstay.incident.domain.major.StandDown;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.rest.NamedJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What makes an incident major.
///
/// @param state absent while it is no major incident, as is all else
/// @param actions open to the caller
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MajorJson(
        String number,
        Optional<MajorState> state,
        List<MajorAction> actions,
        Optional<DeclarationJson> declaration,
        Optional<CrewJson> crew,
        Optional<Instant> nextUpdate,
        Optional<EndJson> end,
        Optional<ReviewJson> review,
        Optional<MeasuresJson> measures,
        List<ChildJson> children) {

    /// @param by absent when the rule declared it
    /// @param priority that spoke for it
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DeclarationJson(
            Instant at,
            Optional<NamedJson> by,
            Optional<String> reason,
            Optional<Integer> priority,
            Optional<CountedJson> counted) {}

    /// @param contacts about it or one of its children
    /// @param children that came by no contact
    record CountedJson(int contacts, int children, Instant from, Instant until) {

        static CountedJson of(Counted counted) {
            return new CountedJson(
                    counted.contacts(), counted.children(), counted.from(), counted.until());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CrewJson(
            Optional<NamedJson> manager,
            Optional<NamedJson> communications,
            Optional<NamedJson> technicalLead) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EndJson(Instant at, Optional<NamedJson> by, String reason) {}

    record ReviewJson(
            Instant at, NamedJson by, String happened, String wentWell, String toChange) {}

    /// All but `betweenUpdates` count from when it occurred, or else from when it was logged.
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MeasuresJson(
            int updates,
            Duration toDeclare,
            Optional<Duration> toFirstUpdate,
            Optional<Duration> betweenUpdates,
            Optional<Duration> toRestore) {

        static MeasuresJson of(int updates, Measures measures) {
            return new MeasuresJson(
                    updates,
                    measures.declared(),
                    measures.firstUpdate(),
                    measures.between(),
                    measures.restored());
        }
    }

    /// @param callers how many told of it
    record ChildJson(String number, String title, String state, int callers) {

        static ChildJson of(Bridged child, MajorRoom room) {
            return new ChildJson(
                    child.number().toString(),
                    child.title(),
                    child.state().name(),
                    room.callers(child));
        }
    }

    /// @param entry of the conversation in which it stands
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record UpdateJson(long entry, Audience audience, Instant at, Optional<Long> by, String text) {

        static UpdateJson of(MajorUpdate update) {
            return new UpdateJson(
                    update.entry(),
                    update.audience(),
                    update.at(),
                    update.by().map(PersonId::value),
                    update.text());
        }
    }

    static MajorJson none(String number) {
        return new MajorJson(
                number,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static MajorJson of(MajorRoom room, List<MajorAction> actions) {
        var major = room.major();
        var crew = major.crew();
        return new MajorJson(
                major.incident().toString(),
                Optional.of(major.state()),
                actions,
                Optional.of(declaration(room)),
                Optional.of(
                        new CrewJson(
                                named(crew.manager(), room),
                                named(crew.communications(), room),
                                named(crew.technicalLead(), room))),
                major.cadence().next(),
                major.end().map(end -> end(end, room)),
                major.review().map(review -> review(review, room)),
                Optional.of(MeasuresJson.of(major.cadence().count(), room.measures())),
                room.children().stream().map(child -> ChildJson.of(child, room)).toList());
    }

    private static DeclarationJson declaration(MajorRoom room) {
        Declaration how = room.major().declaration();
        return new DeclarationJson(
                how.at(),
                named(how.by(), room),
                how.reason(),
                how.seen().flatMap(Seen::priority),
                how.seen().flatMap(Seen::counted).map(CountedJson::of));
    }

    private static EndJson end(StandDown end, MajorRoom room) {
        return new EndJson(end.at(), named(end.by(), room), end.reason());
    }

    private static ReviewJson review(Review review, MajorRoom room) {
        return new ReviewJson(
                review.at(),
                new NamedJson(review.by().value(), room.name(review.by())),
                review.happened(),
                review.wentWell(),
                review.toChange());
    }

    private static Optional<NamedJson> named(Optional<PersonId> person, MajorRoom room) {
        return person.map(id -> new NamedJson(id.value(), room.name(id)));
    }
}

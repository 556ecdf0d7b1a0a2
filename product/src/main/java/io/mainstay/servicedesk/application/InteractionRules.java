package io.mainstay.servicedesk.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.people.People;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Talk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The guards of an interaction that need more than the interaction itself.
@Component
class InteractionRules {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_YEARS = 10;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()./x-]{2,40}");

    private final People people;
    private final DeskPeople desk;
    private final RecordDoors doors;
    private final Clock clock;

    InteractionRules(People people, DeskPeople desk, RecordDoors doors, Clock clock) {
        this.people = people;
        this.desk = desk;
        this.doors = doors;
        this.clock = clock;
    }

    void check(ContactTold told) {
        new Check()
                .optionalText("about", told.talk().about(), Talk.LONGEST)
                .optionalText("answer", told.talk().answer(), Talk.LONGEST)
                .that(isKnown(told.caller()), "caller", "unknown-person")
                .that(isKnown(told.onBehalfOf()), "onBehalfOf", "unknown-person")
                .that(
                        told.onBehalfOf().isEmpty() || !told.onBehalfOf().equals(told.caller()),
                        "onBehalfOf",
                        "not-for-oneself")
                .that(mayAnswer(told.answeredBy()), "answeredBy", "unknown-person")
                .that(
                        told.telephone().stream().allMatch(TELEPHONE.asMatchPredicate()),
                        "telephone",
                        "phone-number",
                        told.telephone().orElse(""))
                .that(isPast(told.started()), "startedAt", "in-future")
                .that(isRecent(told.started()), "startedAt", "contact-too-old", MOST_YEARS)
                .that(isShort(told.waited()), "waited", "not-a-contacts-length")
                .orRefuse();
    }

    /// A contact that goes on is one with somebody or about something.
    void checkBegun(ContactTold told) {
        new Check()
                .that(
                        told.caller().isPresent()
                                || told.telephone().isPresent()
                                || !told.talk().about().isBlank(),
                        "about",
                        "required")
                .orRefuse();
    }

    /// Whoever tells of a contact at once that was not now says when it ended.
    void checkLogged(ContactTold told, EndTold end) {
        var unsaid = end.ended().isEmpty() && told.started().isPresent();
        new Check()
                .that(
                        !unsaid || !told.started().get().isBefore(clock.instant().minus(LONGEST)),
                        "endedAt",
                        "not-a-contacts-length")
                .orRefuse();
    }

    /// @throws InvalidInput when the end does not fit what began
    void check(Interaction interaction, EndTold told) {
        var ended = told.ended().orElseGet(clock::instant);
        var started = interaction.spell().started();
        new Check()
                .that(isSaid(interaction.talk(), told), "about", "required")
                .optionalText("answer", told.answer().orElse(""), Talk.LONGEST)
                .that(isPast(told.ended()), "endedAt", "in-future")
                .that(!ended.isBefore(started), "endedAt", "before-its-beginning")
                .that(
                        told.ended().isEmpty()
                                || Duration.between(started, ended).compareTo(LONGEST) <= 0,
                        "endedAt",
                        "not-a-contacts-length")
                .that(isComplete(told), "record", "required")
                .that(isOfTheKind(told), "record", "not-of-this-outcome")
                .orRefuse();
        checkSeen(told);
    }

    /// As [#check(Interaction, EndTold)], of a contact that ended before.
    void checkEnding(Talk talk, EndTold told) {
        new Check()
                .that(isSaid(talk, told), "about", "required")
                .that(isComplete(told), "record", "required")
                .that(isOfTheKind(told), "record", "not-of-this-outcome")
                .orRefuse();
    }

    void checkSeen(EndTold told) {
        told.record()
                .filter(record -> doors.find(record).isEmpty())
                .ifPresent(hidden -> {
                    throw InvalidInput.of("record", "no-such-record", hidden.toString());
                });
    }

    /// A lost call may have been about anything.
    private static boolean isSaid(Talk talk, EndTold told) {
        return told.outcome() == ContactOutcome.ABANDONED || !talk.about().isBlank();
    }

    private static boolean isComplete(EndTold told) {
        return !told.outcome().needsRecord() || told.record().isPresent();
    }

    private static boolean isOfTheKind(EndTold told) {
        return told.record()
                .map(RecordRef::prefix)
                .map(prefix ->
                        switch (told.outcome()) {
                            case ARTICLE -> prefix.equals(ArticleNumber.PREFIX);
                            case INCIDENT -> prefix.equals(IncidentNumber.PREFIX);
                            default -> !prefix.equals(InteractionNumber.PREFIX);
                        })
                .orElse(true);
    }

    private boolean isKnown(Optional<PersonId> person) {
        return person.isEmpty() || people.find(person.get()).isPresent();
    }

    private boolean mayAnswer(Optional<PersonId> person) {
        return isKnown(person) && person.stream().allMatch(desk::mayLog);
    }

    private boolean isRecent(Optional<Instant> told) {
        var earliest = clock.instant().minus(Duration.ofDays(365L * MOST_YEARS));
        return told.isEmpty() || !told.get().isBefore(earliest);
    }

    private boolean isPast(Optional<Instant> told) {
        return told.isEmpty() || !told.get().isAfter(clock.instant());
    }

    private static boolean isShort(Optional<Duration> waited) {
        return waited.isEmpty()
                || !waited.get().isNegative() && waited.get().compareTo(LONGEST) <= 0;
    }
}

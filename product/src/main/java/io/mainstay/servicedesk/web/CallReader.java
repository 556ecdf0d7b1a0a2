package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsNumber;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.classification.CategoryId;
import io.mainstay.incident.Told;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Refusal;
import io.mainstay.people.People;
import io.mainstay.people.TeamId;
import io.mainstay.platform.web.FormValues;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.Call;
import io.mainstay.servicedesk.application.Call.Triage;
import io.mainstay.servicedesk.application.ContactTold;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Talk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what people typed or picked while somebody was on the line.
@Component
class CallReader {

    private static final Duration STALE = Duration.ofHours(8);

    private final People people;
    private final Pickers pickers;
    private final Clock clock;

    CallReader(People people, Pickers pickers, Clock clock) {
        this.people = people;
        this.pickers = pickers;
        this.clock = clock;
    }

    /// @throws InvalidInput naming the field that cannot be read
    Call read(CallForm sent) {
        return new Call(
                perhaps(sent.continued()).map(InteractionNumber::of),
                new ContactTold(
                        channel(sent),
                        perhaps(sent.caller()).map(typed -> people.meant("caller", typed)),
                        perhaps(sent.onBehalfOf()).map(typed -> people.meant("onBehalfOf", typed)),
                        Optional.empty(),
                        perhaps(sent.telephone()),
                        Optional.of(started(sent)),
                        perhapsNumber(sent.waited(), "waited").map(CallReader::seconds),
                        new Talk(plain(sent.about()), plain(sent.answer()))),
                triage(sent));
    }

    /// What can be read of a form that is still being filled in.
    Told guess(CallForm sent) {
        return Told.of(sent.words())
                .by(concerned(sent))
                .in(whenClear(() -> category(sent)).flatMap(any -> any));
    }

    /// Whom the records on the page are about.
    Set<PersonId> people(CallForm sent) {
        var both = new LinkedHashSet<PersonId>();
        person(sent.onBehalfOf()).ifPresent(both::add);
        person(sent.caller()).ifPresent(both::add);
        return both;
    }

    Optional<PersonId> concerned(CallForm sent) {
        return person(sent.onBehalfOf()).or(() -> person(sent.caller()));
    }

    /// When it began; a draft of yesterday begins anew.
    Instant started(CallForm sent) {
        var now = clock.instant();
        return perhaps(sent.started())
                .or(() -> perhaps(sent.since()))
                .flatMap(CallReader::instant)
                .filter(at -> !at.isAfter(now) && at.isAfter(now.minus(STALE)))
                .orElse(now);
    }

    static ContactOutcome outcome(@Nullable String sent) {
        return code(text(sent), ContactOutcome.values(), "outcome");
    }

    private static ContactChannel channel(CallForm sent) {
        return perhaps(sent.channel()).map(CallReader::channel).orElse(ContactChannel.PHONE);
    }

    static ContactChannel channel(String sent) {
        return code(sent, ContactChannel.values(), "channel");
    }

    private Triage triage(CallForm sent) {
        return new Triage(
                category(sent),
                perhaps(sent.team()).map(typed -> number("team", "team", typed)).map(TeamId::new),
                level(sent.impact(), "impact"),
                level(sent.urgency(), "urgency"));
    }

    private Optional<CategoryId> category(CallForm sent) {
        return perhaps(sent.category())
                .map(typed -> number("incident-category", "category", typed))
                .map(CategoryId::new);
    }

    private long number(String kind, String field, String typed) {
        return FormValues.number(pickers.meant(kind, field, typed), field);
    }

    private Optional<PersonId> person(@Nullable String typed) {
        return perhaps(typed)
                .filter(text -> text.length() > 1)
                .flatMap(text -> whenClear(() -> people.meant("caller", text)));
    }

    /// Nothing while it cannot be told what is meant.
    private static <T> Optional<T> whenClear(Supplier<T> meant) {
        try {
            return Optional.of(meant.get());
        } catch (Refusal unclear) {
            return Optional.empty();
        }
    }

    private static int level(@Nullable String sent, String field) {
        return perhapsNumber(sent, field).map(level -> (int) Math.clamp(level, -1, 99)).orElse(0);
    }

    private static Duration seconds(long waited) {
        return Duration.ofSeconds(Math.clamp(waited, -1, 1_000_000));
    }

    private static Optional<Instant> instant(String sent) {
        try {
            return Optional.of(Instant.parse(sent));
        } catch (DateTimeParseException broken) {
            return Optional.empty();
        }
    }

    private static String plain(@Nullable String sent) {
        return text(sent).replace("\r\n", "\n");
    }

    private static <E extends Enum<E>> E code(String sent, E[] known, String field) {
        return Stream.of(known)
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "no-such-choice"));
    }
}

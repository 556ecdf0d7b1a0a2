package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.Incidents;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.web.list.Address;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.web.CallPages.Asked;
import io.mainstay.servicedesk.web.CallPages.Wanted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What stands in the form of a call before anybody typed it.
@Component
class CallStart {

    private final InteractionAccess access;
    private final Pickers pickers;
    private final Incidents incidents;
    private final Bulletins bulletins;
    private final UnsentCalls unsent;

    CallStart(
            InteractionAccess access,
            Pickers pickers,
            Incidents incidents,
            Bulletins bulletins,
            UnsentCalls unsent) {
        this.access = access;
        this.pickers = pickers;
        this.incidents = incidents;
        this.bulletins = bulletins;
        this.unsent = unsent;
    }

    /// Whoever has the number alone is the caller.
    CallForm of(Asked asked, List<PersonSummary> calling) {
        var continued = perhaps(asked.continued()).map(InteractionNumber::of);
        if (continued.isPresent()) {
            return from(access.get(continued.get()));
        }
        var caller =
                calling.size() == 1
                        ? Optional.of(calling.getFirst().id().toString())
                        : perhaps(asked.caller()).map(PersonId::of).map(PersonId::toString);
        return CallForm.BLANK
                .from(
                        asked.number(),
                        caller.flatMap(id -> pickers.typed("person", id)).orElse(null),
                        asked.waited())
                .in(asked.another());
    }

    /// Where another call is begun beside those that are not sent, when the address asks for that
    /// or somebody calls who hides their number.
    Optional<String> beside(Asked asked) {
        if (!asked.begins()) {
            return Optional.empty();
        }
        var there = Address.of("/desk/call").with("another", unsent.free());
        return Optional.of(
                perhaps(asked.waited())
                        .map(seconds -> there.with("waited", seconds))
                        .orElse(there)
                        .toString());
    }

    /// The form with what a button on the page puts into it.
    CallForm with(CallForm typed, Wanted wanted) {
        if (wanted.who() != null) {
            var who = PersonId.of(wanted.who());
            return pickers.typed("person", who).map(typed::calledBy).orElse(typed);
        }
        if (wanted.use() != null) {
            return answer(wanted.use()).map(typed::answered).orElse(typed);
        }
        if (wanted.take() != null) {
            var parts = wanted.take().split("\\|", 2);
            return typed.sorted(
                    perhaps(parts[0]), parts.length < 2 ? Optional.empty() : perhaps(parts[1]));
        }
        return typed;
    }

    /// What a bulletin says, or how an incident was solved.
    private Optional<String> answer(String used) {
        return RecordRef.parse(used)
                .flatMap(BulletinNumber::in)
                .map(bulletins::word)
                .orElseGet(() -> incidents.solution(IncidentNumber.of(used)));
    }

    /// A contact that was put aside, as it was left.
    private CallForm from(Interaction left) {
        var contact = left.contact();
        return new CallForm(
                contact.caller().map(this::person).orElse(null),
                contact.onBehalfOf().map(this::person).orElse(null),
                left.talk().about(),
                left.talk().answer(),
                contact.channel().name(),
                null,
                null,
                null,
                null,
                contact.telephone().orElse(null),
                left.spell().started().toString(),
                null,
                null,
                left.number().toString(),
                null,
                null,
                null,
                null);
    }

    private String person(PersonId id) {
        return pickers.typed("person", id, "");
    }
}

package io.mainstay.incident.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentHistory;
import io.mainstay.incident.application.IncidentHistory.Act;
import io.mainstay.incident.application.IncidentHistory.Change;
import io.mainstay.incident.persistence.HandOvers.Taken;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.NamedJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What became of an incident: its audit trail, and the teams that it went through.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}")
class IncidentHistoryResource {

    private final IncidentHistory history;

    IncidentHistoryResource(IncidentHistory history) {
        this.history = history;
    }

    /// @param items newest first
    /// @param next ask again with this `cursor` for older ones
    record HistoryJson(List<ActJson> items, Optional<String> next) {}

    /// @param actor absent when the product acted by itself
    /// @param occurredAt earlier than `recordedAt` in history brought in from elsewhere
    record ActJson(
            long position,
            String action,
            Optional<NamedJson> actor,
            Channel channel,
            Instant occurredAt,
            Instant recordedAt,
            List<ChangeJson> changes) {

        static ActJson of(Act act) {
            return new ActJson(
                    act.position(),
                    act.action(),
                    act.actor().map(actor -> new NamedJson(actor.id().value(), actor.name())),
                    act.channel(),
                    act.occurredAt(),
                    act.recordedAt(),
                    act.changes().stream().map(ChangeJson::of).toList());
        }
    }

    /// A field's value before and after; where the values are ids, their names stand beside them.
    record ChangeJson(
            String field,
            Optional<String> before,
            Optional<String> beforeName,
            Optional<String> after,
            Optional<String> afterName) {

        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.field(),
                    change.before(),
                    change.beforeName(),
                    change.after(),
                    change.afterName());
        }
    }

    /// @param escalation to a higher line or a supplier
    /// @param acceptedAt when somebody there took up the work
    record HandOverJson(
            Optional<NamedJson> from,
            NamedJson to,
            Optional<NamedJson> by,
            boolean escalation,
            Optional<String> reason,
            Instant at,
            Optional<Instant> acceptedAt) {

        static HandOverJson of(Taken taken) {
            return new HandOverJson(
                    taken.from().map(from -> new NamedJson(from.id(), from.name())),
                    new NamedJson(taken.to().id(), taken.to().name()),
                    taken.by().map(by -> new NamedJson(by.id(), by.name())),
                    taken.escalation(),
                    taken.reason(),
                    taken.at(),
                    taken.acceptedAt());
        }
    }

    @GetMapping("/history")
    HistoryJson history(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int size) {
        var page =
                history.of(
                        IncidentNumber.of(number), position(cursor), ListRequest.checkedSize(size));
        return new HistoryJson(
                page.acts().stream().map(ActJson::of).toList(),
                page.older().stream().mapToObj(Long::toString).findFirst());
    }

    /// Oldest first.
    @GetMapping("/hand-overs")
    List<HandOverJson> handOvers(@PathVariable String number) {
        return history.handOvers(IncidentNumber.of(number)).stream().map(HandOverJson::of).toList();
    }

    private static OptionalLong position(String cursor) {
        if (cursor.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw InvalidInput.of("cursor", "cursor");
        }
        return OptionalLong.of(Long.parseLong(cursor));
    }
}

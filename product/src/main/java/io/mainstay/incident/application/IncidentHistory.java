package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.persistence.HandOvers;
import io.mainstay.incident.persistence.HandOvers.Taken;
import io.mainstay.incident.persistence.Naming;
import io.mainstay.incident.persistence.Naming.Key;
import io.mainstay.incident.persistence.Naming.Kind;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.AuditTrail.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What became of an incident, for whoever sees it: its audit trail with names instead of bare ids,
/// and the teams that it went through.
@Service
@Transactional(readOnly = true)
public class IncidentHistory {

    private static final int MOST = 200;

    /// Watchers stand in the trail as references such as `PER-7`, everything else as bare ids.
    private static final Pattern ID = Pattern.compile("(?:[A-Z]+-)?([0-9]{1,18})");

    /// What the ids are of that the audit trail holds in some fields.
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "caller", Kind.PERSON,
                    "loggedBy", Kind.PERSON,
                    "assignee", Kind.PERSON,
                    "resolvedBy", Kind.PERSON,
                    "watcher", Kind.PERSON,
                    "time.person", Kind.PERSON,
                    "team", Kind.TEAM,
                    "category", Kind.CATEGORY,
                    "unit", Kind.UNIT,
                    "site", Kind.SITE);

    private final IncidentAccess access;
    private final AuditTrail trail;
    private final HandOvers handOvers;
    private final Naming naming;

    IncidentHistory(IncidentAccess access, AuditTrail trail, HandOvers handOvers, Naming naming) {
        this.access = access;
        this.trail = trail;
        this.handOvers = handOvers;
        this.naming = naming;
    }

    /// @param acts newest first
    /// @param older the position to go on before; empty on the last page
    public record Page(List<Act> acts, OptionalLong older) {}

    /// One act on the incident.
    ///
    /// @param actor empty when the product acted by itself
    public record Act(
            long position,
            String action,
            Optional<Named> actor,
            Channel channel,
            Instant occurredAt,
            Instant recordedAt,
            List<Change> changes) {}

    public record Named(PersonId id, String name) {}

    /// One field before and after; the names are there when the values are ids.
    public record Change(
            String field,
            Optional<String> before,
            Optional<String> beforeName,
            Optional<String> after,
            Optional<String> afterName) {}

    /// @param before the position of the last act already seen; empty for the newest
    public Page of(IncidentNumber number, OptionalLong before, int size) {
        var ref = access.get(number).ref();
        var most = Math.clamp(size, 1, MOST);
        var found = trail.history(ref, before, most + 1);
        var page = found.stream().limit(most).toList();
        var names = naming.of(page.stream().flatMap(IncidentHistory::keys).distinct().toList());
        return new Page(
                page.stream().map(written -> act(written, names)).toList(),
                found.size() > most
                        ? OptionalLong.of(page.getLast().position())
                        : OptionalLong.empty());
    }

    /// Oldest first. The reason of each is a work note, and read by those who read notes.
    public List<Taken> handOvers(IncidentNumber number) {
        var incident = access.get(number);
        var all = handOvers.of(incident.number());
        return access.mayReadNotes(incident)
                ? all
                : all.stream().map(Taken::withoutReason).toList();
    }

    private static Stream<Key> keys(Written written) {
        var actor = written.entry().actor().map(IncidentHistory::key).stream();
        var values =
                written.entry().changes().stream()
                        .flatMap(change ->
                                Stream.of(
                                                key(change.field(), change.before()),
                                                key(change.field(), change.after()))
                                        .flatMap(Optional::stream));
        return Stream.concat(actor, values);
    }

    private static Key key(PersonId person) {
        return new Key(Kind.PERSON, person.value());
    }

    private static Optional<Key> key(String field, @Nullable String value) {
        var kind = KINDS.get(field);
        var id = ID.matcher(value == null ? "" : value);
        return kind != null && id.matches()
                ? Optional.of(new Key(kind, Long.parseLong(id.group(1))))
                : Optional.empty();
    }

    private static Act act(Written written, Map<Key, String> names) {
        var entry = written.entry();
        Function<PersonId, Named> named =
                person -> new Named(person, names.getOrDefault(key(person), ""));
        return new Act(
                written.position(),
                entry.action(),
                entry.actor().map(named),
                entry.channel(),
                entry.occurredAt(),
                written.recordedAt(),
                entry.changes().stream().map(change -> change(change, names)).toList());
    }

    private static Change change(AuditEntry.Change change, Map<Key, String> names) {
        return new Change(
                change.field(),
                Optional.ofNullable(change.before()),
                key(change.field(), change.before()).map(names::get),
                Optional.ofNullable(change.after()),
                key(change.field(), change.after()).map(names::get));
    }
}

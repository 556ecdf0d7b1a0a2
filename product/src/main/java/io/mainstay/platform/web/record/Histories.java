package io.mainstay.platform.web.record;

import static java.util.stream.Collectors.toSet;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.audit.RecordWords.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Reads histories together with the names that they need, each kind of name in one go.
@Component
public class Histories {

    private static final int PAGE = 20;

    private final AuditTrail trail;
    private final PersonDirectory people;
    private final Supplier<List<RecordWords>> kinds;

    Histories(AuditTrail trail, PersonDirectory people, ObjectProvider<RecordWords> kinds) {
        this.trail = trail;
        this.people = people;
        this.kinds = SingletonSupplier.of(() -> kinds.stream().toList());
    }

    /// A page of a record's history, for whoever was found to see the record.
    ///
    /// @param before the position after which the page begins; empty for the newest
    /// @param href of the record's page
    public History of(RecordRef ref, Optional<Long> before, String href) {
        var position = before.map(OptionalLong::of).orElse(OptionalLong.empty());
        var entries = trail.history(ref, position, PAGE);
        var earlier =
                entries.size() < PAGE
                        ? Optional.<String>empty()
                        : Optional.of(href + "?before=" + entries.getLast().position());
        return of(entries).from(earlier);
    }

    public History of(List<Written> entries) {
        var vocabulary = new Vocabulary(kinds.get());
        var wanted = new HashMap<Meaning.Named, Set<String>>();
        var named = new HashSet<PersonId>();
        for (var written : entries) {
            written.entry().actor().ifPresent(named::add);
            written.entry()
                    .changes()
                    .forEach(change ->
                            gather(vocabulary, written.entry().ref(), change, wanted, named));
        }
        var names = new HashMap<Meaning.Named, Map<String, String>>();
        wanted.forEach((meaning, ids) -> names.put(meaning, meaning.names().of(ids)));
        return new History(entries, Optional.empty(), vocabulary, people.names(named), names);
    }

    private static void gather(
            Vocabulary vocabulary,
            RecordRef ref,
            AuditEntry.Change change,
            Map<Meaning.Named, Set<String>> wanted,
            Set<PersonId> named) {
        var values = Stream.ofNullable(change.before()).collect(toSet());
        Stream.ofNullable(change.after()).forEach(values::add);
        switch (vocabulary.meaning(ref, change.field()).orElse(null)) {
            case Meaning.Named meaning ->
                    wanted.computeIfAbsent(meaning, none -> new HashSet<>()).addAll(values);
            case Meaning.People ignored ->
                    values.stream().flatMap(History::people).forEach(named::add);
            case null, default -> {}
        }
    }
}

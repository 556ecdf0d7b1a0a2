package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Somebody who uses services, pays for them or works on them. Never deleted, since records name
/// them: who has left is no longer active.
///
/// @param origin set when the person came with an import
public record Person(
        PersonId id, PersonDetails details, boolean active, Optional<Origin> origin, long version)
        implements DirectoryRecord<Person, PersonDetails> {

    public static final String PREFIX = "PER";

    public static Outcome<Person> create(PersonId id, PersonDetails details) {
        return Outcome.of(new Person(id, details.checked(), true, Optional.empty(), 0));
    }

    public static Person broughtIn(PersonId id, String name, Origin origin) {
        return new Person(id, PersonDetails.named(name), true, Optional.of(origin), 0);
    }

    @Override
    public Outcome<Person> edit(PersonDetails now) {
        return Outcome.of(new Person(id, now.checked(), active, origin, version));
    }

    @Override
    public Outcome<Person> active(boolean now) {
        return Outcome.of(new Person(id, details, now, origin, version));
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(PREFIX, id.value());
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return new Fields()
                .put("name", details.name())
                .put("email", details.email())
                .put("phones", String.join(", ", details.phones()))
                .put("unit", details.unit())
                .put("site", details.site())
                .put("supplier", details.supplier())
                .put("customer", details.customer())
                .put("language", details.language())
                .put("zone", details.zone())
                .put("active", active)
                .put("source", origin.map(Origin::source))
                .put("external", origin.map(Origin::external))
                .all();
    }
}

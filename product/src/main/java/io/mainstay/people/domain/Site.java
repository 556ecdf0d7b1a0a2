package io.mainstay.people.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A place where people work, with its own clock.
public record Site(
        SiteId id, String name, Optional<String> address, ZoneId zone, boolean active, long version)
        implements AuditedRecord {

    public static Outcome<Site> create(
            SiteId id, String name, Optional<String> address, ZoneId zone) {
        return Outcome.of(new Site(id, name, address, zone, true, 0).checked());
    }

    public Outcome<Site> edit(String name, Optional<String> address, ZoneId zone) {
        return Outcome.of(new Site(id, name, address, zone, active, version).checked());
    }

    public Outcome<Site> active(boolean now) {
        return Outcome.of(new Site(id, name, address, zone, now, version));
    }

    private Site checked() {
        new Check()
                .text("name", name, 200)
                .optionalText("address", address.orElse(null), 1000)
                .orRefuse();
        return this;
    }

    @Override
    public RecordRef ref() {
        return id.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return new Fields()
                .put("name", name)
                .put("address", address)
                .put("zone", zone)
                .put("active", active)
                .all();
    }
}

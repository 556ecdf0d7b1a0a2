package io.mainstay.people.domain;

import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A place where people work, with its own clock.
public record Site(SiteId id, SiteDetails details, boolean active, long version)
        implements DirectoryRecord<Site, SiteDetails> {

    public static Outcome<Site> create(SiteId id, SiteDetails details) {
        return Outcome.of(new Site(id, details.checked(), true, 0));
    }

    @Override
    public Outcome<Site> edit(SiteDetails now) {
        return Outcome.of(new Site(id, now.checked(), active, version));
    }

    @Override
    public Outcome<Site> active(boolean now) {
        return Outcome.of(new Site(id, details, now, version));
    }

    @Override
    public RecordRef ref() {
        return id.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        return new Fields()
                .put("name", details.name())
                .put("address", details.address())
                .put("zone", details.zone())
                .put("active", active)
                .all();
    }
}

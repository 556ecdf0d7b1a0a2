package io.mainstay.people.application;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.TeamId;
import io.mainstay.people.UnitId;

/// Reads the numbers that stand in addresses: `PER-12`, or just `12`.
public final class Numbers {

    private Numbers() {}

    public static PersonId person(String text) {
        return PersonId.of(text);
    }

    public static TeamId team(String text) {
        return new TeamId(serial("TEAM", text));
    }

    public static UnitId unit(String text) {
        return new UnitId(serial("UNIT", text));
    }

    public static SiteId site(String text) {
        return new SiteId(serial("SITE", text));
    }

    public static SupplierId supplier(String text) {
        return new SupplierId(serial("SUP", text));
    }

    private static long serial(String prefix, String text) {
        return RecordRef.parse(text.matches("[0-9]{1,18}") ? prefix + "-" + text : text)
                .filter(ref -> ref.prefix().equals(prefix))
                .map(RecordRef::serial)
                .orElseThrow(() -> new NoSuchRecord(text));
    }
}

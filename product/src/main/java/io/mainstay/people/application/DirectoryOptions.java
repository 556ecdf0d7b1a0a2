package io.mainstay.people.application;

import static io.mainstay.people.persistence.OrganisationVisibility.SITE;
import static io.mainstay.people.persistence.OrganisationVisibility.SUPPLIER;
import static io.mainstay.people.persistence.OrganisationVisibility.UNIT;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.persistence.DirectoryNames;
import io.mainstay.people.persistence.DirectoryNames.Named;
import io.mainstay.platform.access.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the fields of the directory's forms offer: what the lists of the same kind show to whoever
/// acts now.
@Service
@Transactional(readOnly = true)
public class DirectoryOptions {

    private final DirectoryNames names;

    DirectoryOptions(DirectoryNames names) {
        this.names = names;
    }

    public SequencedMap<Long, String> units() {
        return map(names.units(Visible.now(UNIT)));
    }

    public SequencedMap<Long, String> sites() {
        return map(names.sites(Visible.now(SITE)));
    }

    public SequencedMap<Long, String> suppliers() {
        return map(names.suppliers(Visible.now(SUPPLIER)));
    }

    public SequencedMap<Long, String> teamsOf(PersonId person) {
        return map(names.teamsOf(person));
    }

    private static SequencedMap<Long, String> map(List<Named> named) {
        var map = new LinkedHashMap<Long, String>();
        named.forEach(one -> map.put(one.id(), one.name()));
        return map;
    }
}

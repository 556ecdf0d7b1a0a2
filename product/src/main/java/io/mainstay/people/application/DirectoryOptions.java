package io.mainstay.people.application;

import static io.mainstay.people.PeoplePermission.SEE_ORGANISATION;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.people.persistence.DirectoryNames;
import io.mainstay.people.persistence.DirectoryNames.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the fields of the directory's forms offer, to whoever may see the organisation.
@Service
@Transactional(readOnly = true)
public class DirectoryOptions {

    private final DirectoryNames names;
    private final Gate gate;

    DirectoryOptions(DirectoryNames names, Gate gate) {
        this.names = names;
        this.gate = gate;
    }

    public SequencedMap<Long, String> units() {
        return map(
                names.units().stream()
                        .filter(unit -> gate.allows(SEE_ORGANISATION, Place.ofUnit(unit.id())))
                        .toList());
    }

    public SequencedMap<Long, String> sites() {
        return map(
                names.sites().stream()
                        .filter(site -> gate.allows(SEE_ORGANISATION, Place.ofSite(site.id())))
                        .toList());
    }

    public SequencedMap<Long, String> suppliers() {
        return map(gate.allows(SEE_ORGANISATION) ? names.suppliers() : List.of());
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

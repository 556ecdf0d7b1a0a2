package io.mainstay.sample.application;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Organisation;
import io.mainstay.people.Organisation.NewPerson;
import io.mainstay.people.Organisation.NewTeam;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.sample.application.House.Caller;
import io.mainstay.sample.application.House.Crew;
import io.mainstay.sample.application.House.Parts;
import io.mainstay.sample.application.Script.Callers;
import io.mainstay.sample.application.Script.Story;
import io.mainstay.sample.application.Script.Team;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Sites, units, people, teams and categories, written down in that order.
final class Founding {

    private static final String STAFF_UNIT = "Digital & IT";
    private static final int FIRST_EXTENSION = 4100;

    private final Organisation directory;
    private final Categories categories;
    private final Script script;
    private final Map<String, SiteId> sites = new LinkedHashMap<>();
    private final Map<String, UnitId> units = new LinkedHashMap<>();
    private final Map<String, PersonId> people = new LinkedHashMap<>();

    Founding(Organisation directory, Categories categories, Script script) {
        this.directory = directory;
        this.categories = categories;
        this.script = script;
    }

    House found() {
        var told = script.organisation();
        told.sites()
                .forEach(site ->
                        sites.put(
                                site.name(),
                                directory.site(
                                        site.name(), site.address(), ZoneId.of(site.zone()))));
        told.units()
                .forEach(unit ->
                        units.put(
                                unit.name(),
                                directory.unit(
                                        unit.name(),
                                        Optional.ofNullable(units.get(unit.parent())),
                                        unit.costCentre(),
                                        unit.open())));
        var supplier = supplier(told.supplier());
        var callers = told.callers().stream().flatMap(group -> callers(group).stream()).toList();
        var crews = new LinkedHashMap<String, Crew>();
        told.teams().forEach(team -> crews.put(team.name(), crew(team, supplier)));
        return new House(callers, crews, categories(), people, new Parts(sites, units, supplier));
    }

    private SupplierId supplier(Script.Supplier told) {
        return directory.supplier(told.name(), told.email(), told.phone(), told.website());
    }

    private List<Caller> callers(Callers group) {
        var callers = new ArrayList<Caller>();
        var zone = zone(group.site());
        for (var name : group.names()) {
            var lead = callers.isEmpty();
            var id = person(name, group.site(), group.unit(), group.language(), lead);
            callers.add(new Caller(id, name, unit(group.unit()), site(group.site()), zone));
        }
        return callers;
    }

    private Crew crew(Team team, SupplierId supplier) {
        var members =
                team.members().stream()
                        .map(name ->
                                team.supplier()
                                        ? outsider(name, supplier)
                                        : person(name, team.site(), STAFF_UNIT, "en", false))
                        .toList();
        var theirs = team.supplier() ? Optional.of(supplier) : Optional.<SupplierId>empty();
        var id =
                directory.team(
                        new NewTeam(
                                team.name(),
                                team.line(),
                                theirs,
                                members.getFirst(),
                                Set.copyOf(members)));
        theirs.ifPresent(them -> directory.contacts(them, Set.copyOf(members)));
        return new Crew(id, team.name(), team.line(), team.supplier(), members);
    }

    /// Whoever is in two teams is written down once.
    private PersonId person(
            String name, String site, String unit, String language, boolean customer) {
        var known = people.get(name);
        if (known != null) {
            return known;
        }
        var id =
                directory.person(
                        new NewPerson(
                                name,
                                mail(name, script.organisation().mail()),
                                List.of(phone(site)),
                                Optional.of(unit(unit)),
                                Optional.of(site(site)),
                                Optional.empty(),
                                customer,
                                language));
        people.put(name, id);
        return id;
    }

    private PersonId outsider(String name, SupplierId supplier) {
        var host = script.organisation().supplier().email().split("@")[1];
        var id =
                directory.person(
                        new NewPerson(
                                name,
                                mail(name, host),
                                List.of("+31 40 555 0" + (200 + people.size())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(supplier),
                                false,
                                "en"));
        people.put(name, id);
        return id;
    }

    private Map<String, CategoryId> categories() {
        var paths = new HashSet<String>();
        var found = new LinkedHashMap<String, CategoryId>();
        script.stories().stream()
                .map(Story::matter)
                .map(Script.Matter::category)
                .filter(paths::add)
                .forEach(path ->
                        found.put(
                                path, categories.bringIn("incident", List.of(path.split(" / ")))));
        return found;
    }

    private String phone(String site) {
        var area = zone(site).getId().equals("Europe/Lisbon") ? "+351 21 555 " : "+31 30 555 ";
        return area + (FIRST_EXTENSION + people.size());
    }

    private static String mail(String name, String host) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@" + host;
    }

    private ZoneId zone(String site) {
        return script.organisation().sites().stream()
                .filter(one -> one.name().equals(site))
                .map(one -> ZoneId.of(one.zone()))
                .findFirst()
                .orElseThrow();
    }

    private SiteId site(String name) {
        return Objects.requireNonNull(sites.get(name), name);
    }

    private UnitId unit(String name) {
        return Objects.requireNonNull(units.get(name), name);
    }
}

package io.mainstay.bench.seed;

import io.mainstay.bench.seed.Town.Caller;
import io.mainstay.bench.seed.Town.Crew;
import io.mainstay.classification.Categories;
import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Organisation;
import io.mainstay.people.Organisation.NewPerson;
import io.mainstay.people.Organisation.NewTeam;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down the organisation: the same one, however many incidents it has.
final class Founding {

    static final int ANALYSTS = 16;

    private static final int CALLERS = 6_000;
    private static final int SITES = 14;
    private static final int UNITS = 40;
    private static final int TEAMS = 80;
    private static final int SUPPLIERS = 8;
    private static final int CREW = 6;

    private final Organisation directory;
    private final Categories categories;
    private final TransactionTemplate transaction;
    private final SplittableRandom dice = new SplittableRandom(7);
    private final Map<String, PersonId> accounts = new LinkedHashMap<>();
    private int written;

    Founding(ApplicationContext product) {
        this.directory = product.getBean(Organisation.class);
        this.categories = product.getBean(Categories.class);
        this.transaction = product.getBean(TransactionTemplate.class);
    }

    Town found() {
        return transaction.execute(open -> {
            var sites = many(SITES, n -> directory.site("Site " + Words.name(n), "", zone()));
            var units = many(UNITS, this::unit);
            var suppliers = many(SUPPLIERS, n -> supplier("Supplier " + Words.name(n)));
            return new Town(
                    callers(units, sites),
                    desk(units, sites),
                    teams(units, sites, suppliers),
                    crew("Lone lift engineers", 3, Optional.of(supplier("Lone Lifts"))),
                    guest(sites),
                    categories(),
                    accounts);
        });
    }

    private UnitId unit(int number) {
        return directory.unit(
                "Unit " + Words.name(number), Optional.empty(), "CC" + number, number % 10 == 9);
    }

    private SupplierId supplier(String name) {
        return directory.supplier(
                name, "desk@bench.example", "+31 40 555 0200", "https://bench.example");
    }

    private List<Caller> callers(List<UnitId> units, List<SiteId> sites) {
        return many(CALLERS, n -> caller(units.get(n % UNITS), sites.get(n % SITES)));
    }

    private Caller caller(UnitId unit, SiteId site) {
        return new Caller(person(Optional.of(unit), Optional.empty()), unit, site);
    }

    private Crew desk(List<UnitId> units, List<SiteId> sites) {
        var analysts = many(ANALYSTS, n -> caller(units.getFirst(), sites.getFirst()).id());
        for (int n = 0; n < ANALYSTS; n++) {
            accounts.put("analyst-" + n, analysts.get(n));
        }
        return team("Service desk", 1, Optional.empty(), analysts);
    }

    private List<Crew> teams(List<UnitId> units, List<SiteId> sites, List<SupplierId> suppliers) {
        return many(
                TEAMS,
                n ->
                        crew(
                                "Team " + Words.name(n),
                                2 + n % 2,
                                n % 10 == 9
                                        ? Optional.of(suppliers.get(n / 10))
                                        : Optional.empty()));
    }

    private Crew crew(String name, int line, Optional<SupplierId> supplier) {
        var members = many(CREW, n -> person(Optional.empty(), supplier));
        if (name.startsWith("Lone")) {
            accounts.put("supplier", members.getFirst());
        }
        return team(name, line, supplier, members);
    }

    private Crew team(
            String name, int line, Optional<SupplierId> supplier, List<PersonId> members) {
        var id =
                directory.team(
                        new NewTeam(name, line, supplier, members.getFirst(), Set.copyOf(members)));
        return new Crew(id, members);
    }

    /// In a unit whose members do not see each other's records.
    private Caller guest(List<SiteId> sites) {
        var unit = directory.unit("Guests", Optional.empty(), "CC0", false);
        var guest = caller(unit, sites.getFirst());
        accounts.put("user", guest.id());
        return guest;
    }

    private PersonId person(Optional<UnitId> unit, Optional<SupplierId> supplier) {
        var name = Words.name(written++ * 31) + " " + Words.name(written * 17 + 5);
        return directory.person(
                new NewPerson(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
                                + written
                                + "@bench.example",
                        List.of("+31 30 555 " + (10_000 + written)),
                        unit,
                        Optional.empty(),
                        supplier,
                        dice.nextInt(100) == 0,
                        "en"));
    }

    private List<CategoryId> categories() {
        return many(
                60,
                n ->
                        categories.bringIn(
                                "incident",
                                List.of("Area " + Words.name(n / 6), "Kind " + Words.name(n))));
    }

    private static ZoneId zone() {
        return ZoneId.of("Europe/Amsterdam");
    }

    private interface Numbered<T> {
        T of(int number);
    }

    private static <T> List<T> many(int count, Numbered<T> each) {
        var all = new ArrayList<T>(count);
        for (int number = 0; number < count; number++) {
            all.add(each.of(number));
        }
        return List.copyOf(all);
    }
}

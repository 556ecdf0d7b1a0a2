package io.mainstay.wall;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.journal.Attachments;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.TeamId;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.task.application.TaskDetails;
import io.mainstay.task.application.TaskDetails.Holder;
import io.mainstay.task.application.TaskService;
import io.mainstay.task.domain.Wording;
import io.mainstay.testing.TestClock;
import io.mainstay.wall.Somebody.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A small organisation with an open and a closed business unit, two teams of its own and one of a
/// supplier, and somebody of each sort, signed in as people sign in.
final class Organisation {

    /// Where a person belongs.
    record Place(
            @Nullable Long unit,
            @Nullable Long site,
            @Nullable Long supplier,
            @Nullable Long team) {

        static final Place NOWHERE = new Place(null, null, null, null);

        static Place inUnit(long unit) {
            return new Place(unit, null, null, null);
        }

        Place atSite(long where) {
            return new Place(unit, where, supplier, team);
        }

        static Place inTeam(long team) {
            return new Place(null, null, null, team);
        }

        static Place atSupplier(long supplier, @Nullable Long team) {
            return new Place(null, null, supplier, team);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc mvc;
    private final AccountFixture accounts;
    private final Accounts granting;
    private final IncidentService incidents;
    private final IncidentTransitions transitions;
    private final Watchers watchers;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final Map<Long, UUID> files = new HashMap<>();
    private final Map<Long, String> taskOf = new HashMap<>();

    long openUnit;
    long closedUnit;
    long belowClosed;
    long site;
    long supplier;
    long network;
    long messaging;
    long firm;
    long nobodys;

    Organisation(ApplicationContext product) {
        mvc = product.getBean(MockMvc.class);
        accounts =
                new AccountFixture(
                        mvc,
                        product.getBean(Accounts.class),
                        product.getBean(PersonDirectory.class));
        granting = product.getBean(Accounts.class);
        incidents = product.getBean(IncidentService.class);
        transitions = product.getBean(IncidentTransitions.class);
        watchers = product.getBean(Watchers.class);
        attachments = product.getBean(Attachments.class);
        jdbc = product.getBean(JdbcClient.class);
        tasks = product.getBean(TaskService.class);
    }

    void build() {
        openUnit = unit("Sales", true);
        closedUnit = unit("Board", false);
        belowClosed = unit("Secretariat of the board", false);
        jdbc.sql("update people.unit set parent = ? where id = ?")
                .param(closedUnit)
                .param(belowClosed)
                .update();
        site =
                id(
                        "insert into people.site (name, zone) values ('Wall Harbour', 'UTC') returning id");
        supplier = id("insert into people.supplier (name) values ('Wire & Sons') returning id");
        network = team("Wall Network", null);
        messaging = team("Wall Messaging", null);
        firm = team("Wall Wires", supplier);
        nobodys = team("Wall Archive", null);
    }

    Somebody somebody(String name, Place place, Role... roles) throws Exception {
        return somebody(name, place, Map.of(), roles);
    }

    /// With one role more, for the closed unit or for the site.
    Somebody somebodyFor(String name, Place place, ScopedRole scoped, Role... roles)
            throws Exception {
        return somebody(name, place, Map.of(scoped.role(), part(scoped.scope())), roles);
    }

    ScopedRole forUnit(Role role, long unit) {
        return new ScopedRole(role, new RecordRef("UNIT", unit));
    }

    ScopedRole forSite(Role role) {
        return new ScopedRole(role, new RecordRef("SITE", site));
    }

    private Part part(RecordRef scope) {
        if (scope.prefix().equals("SITE")) {
            return new Part(Set.of(), Set.of(scope.serial()));
        }
        return scope.serial() == closedUnit
                ? new Part(Set.of(closedUnit, belowClosed), Set.of())
                : new Part(Set.of(scope.serial()), Set.of());
    }

    private void grant(Account account, Map<Role, Part> parts) {
        parts.forEach((role, part) -> {
            var scope =
                    part.sites().isEmpty()
                            ? new RecordRef("UNIT", top(part.units()))
                            : new RecordRef("SITE", site);
            var held = new ScopedRole(role, scope);
            Actors.run(
                    Actor.system(Channel.JOB),
                    () -> granting.grant(account.ref(), account.version(), held, "few of us"));
        });
    }

    private long top(Set<Long> units) {
        return units.contains(closedUnit) ? closedUnit : belowClosed;
    }

    private Somebody somebody(String name, Place place, Map<Role, Part> parts, Role... roles)
            throws Exception {
        jdbc.sql("delete from platform_access.attempt").update();
        var newcomer = accounts.newcomer(roles);
        var person = newcomer.account().person();
        put(person, place);
        grant(newcomer.account(), parts);
        var browser = accounts.firstSignIn(newcomer);
        var changed =
                browser.send(
                        "/account/password",
                        "current",
                        newcomer.password(),
                        "password",
                        AccountFixture.PASSWORD,
                        "again",
                        AccountFixture.PASSWORD);
        var session = java.util.Objects.requireNonNull(changed.getCookie("mainstay"));
        return new Somebody(
                name,
                person,
                Set.of(roles),
                place.team() == null ? Set.of() : Set.of(place.team()),
                Optional.ofNullable(place.unit()),
                place.unit() != null && place.unit() == openUnit,
                Optional.ofNullable(place.supplier()),
                Optional.ofNullable(place.site()),
                parts,
                session,
                csrf(
                        mvc.perform(get("/account/password").cookie(session))
                                .andReturn()
                                .getResponse()));
    }

    /// As the forms of the session's pages carry it.
    private static String csrf(MockHttpServletResponse page) throws Exception {
        var found = TOKEN.matcher(page.getContentAsString());
        if (!found.find()) {
            throw new AssertionError("No form token on the page");
        }
        return found.group(1);
    }

    private void put(PersonId person, Place place) {
        jdbc.sql("update people.person set unit = ?, site = ?, supplier = ? where id = ?")
                .param(place.unit())
                .param(place.site())
                .param(place.supplier())
                .param(person.value())
                .update();
        if (place.team() != null) {
            jdbc.sql("insert into people.team_member (team, person) values (?, ?)")
                    .param(place.team())
                    .param(person.value())
                    .update();
        }
    }

    /// Logs an incident as it is to be known.
    ///
    /// @param plan without its number
    Known incident(Known plan) {
        var number =
                as(plan.logger(), Role.SECURITY_MANAGER, () -> incidents.report(details(plan)))
                        .number();
        plan.team()
                .ifPresent(team ->
                        as(
                                plan.logger(),
                                Role.SECURITY_MANAGER,
                                () ->
                                        transitions.assign(
                                                number,
                                                new TeamId(team),
                                                Optional.empty(),
                                                Optional.empty())));
        jdbc.sql("update incident.incident set assignee = ?, unit = ?, site = ? where id = ?")
                .param(plan.assignee().orElse(null))
                .param(plan.unit().orElse(null))
                .param(plan.site().orElse(null))
                .param(number.serial())
                .update();
        plan.watchers().forEach(watcher -> watch(number, watcher));
        var known =
                new Known(
                        plan.label(),
                        number.serial(),
                        plan.caller(),
                        plan.logger(),
                        plan.assignee(),
                        plan.team(),
                        plan.teamsSupplier(),
                        plan.unit(),
                        plan.site(),
                        plan.restricted(),
                        plan.watchers());
        files.put(known.id(), attach(known, false));
        taskOf.put(known.id(), addTask(known));
        return known;
    }

    /// The file that hangs on the record for everybody who sees it.
    UUID file(Known record) {
        return java.util.Objects.requireNonNull(files.get(record.id()));
    }

    /// The number of its task.
    String task(Known record) {
        return java.util.Objects.requireNonNull(taskOf.get(record.id()));
    }

    private String addTask(Known record) {
        var told =
                new TaskDetails(
                        new Wording("Look at the cable", ""),
                        Holder.NOBODY,
                        Optional.empty(),
                        Set.of(),
                        CustomValues.NONE);
        return Actors.as(
                        Actor.system(Channel.JOB),
                        () -> tasks.add(new RecordRef("INC", record.id()), told))
                .number()
                .toString();
    }

    UUID attach(Known record, boolean note) {
        var content = new ByteArrayInputStream("all is slow".getBytes(StandardCharsets.UTF_8));
        return Actors.as(
                        Actor.system(Channel.JOB),
                        () ->
                                attachments.add(
                                        new RecordRef("INC", record.id()),
                                        new Upload("log.txt", note, content),
                                        OptionalLong.empty()))
                .id();
    }

    private void watch(IncidentNumber number, long watcher) {
        Actors.run(
                Actor.system(Channel.JOB), () -> watchers.add(number.ref(), new PersonId(watcher)));
    }

    /// As whoever had a role once may have done; it gives no sight.
    void watchByThemself(Known record, Somebody who) {
        as(
                who.id().value(),
                Role.SERVICE_DESK_ANALYST,
                () -> {
                    watchers.add(new RecordRef("INC", record.id()), who.id());
                    return who;
                });
    }

    private static IncidentDetails details(Known plan) {
        var blank = IncidentDetails.blank(Contact.PHONE, Optional.empty(), TestClock.NINE_O_CLOCK);
        return blank.with(
                        new Report(
                                "Of the sort " + plan.label(),
                                "",
                                Optional.of(new PersonId(plan.caller())),
                                Optional.empty(),
                                Contact.PHONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .pressing(2, 2, Optional.empty())
                .restricted(plan.restricted());
    }

    private static <T> T as(
            long person, Role role, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Actors.as(
                new Actor(
                        Optional.of(new PersonId(person)),
                        "Logger",
                        Set.of(role),
                        Standing.NONE,
                        Channel.PAGE,
                        false),
                work);
    }

    Optional<Long> supplierOf(Optional<Long> team) {
        return team.filter(id -> id == firm).map(id -> supplier);
    }

    List<Long> teams() {
        return List.of(network, messaging, firm);
    }

    private long unit(String name, boolean open) {
        return jdbc.sql(
                        "insert into people.unit (name, open_to_members) values (?, ?) returning id")
                .param(name)
                .param(open)
                .query(Long.class)
                .single();
    }

    private long team(String name, @Nullable Long of) {
        return jdbc.sql(
                        "insert into people.team (name, line, supplier) values (?, 2, ?) returning id")
                .param(name)
                .param(of)
                .query(Long.class)
                .single();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mainstay.platform.access.web.NewTokenPage;
import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.Route.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/// Every route × everybody × every sort of record, compared with the oracle: the invisible is not
/// there, the forbidden is refused, and neither leaves a trace.
@ModuleTest
class RouteMatrixTest {

    private static final String CHILDREN = "children/resolution";

    /// What a route about an incident is sent, so that nothing but the wall can refuse it.
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("PATCH", "{\"title\": \"Renamed\"}"),
                    Map.entry("tasks", "{\"title\": \"Look at the cable\"}"),
                    Map.entry(
                            "time-spent",
                            "{\"kind\": \"SUPPORT\", \"minutes\": 5, \"day\": \"2026-01-05\"}"),
                    Map.entry("position", "{\"position\": 1}"),
                    Map.entry("assignment", "{\"team\": %d}"),
                    Map.entry("escalation", "{\"team\": %d, \"reason\": \"Beyond us\"}"),
                    Map.entry(
                            "hold",
                            "{\"reason\": \"PART\", \"followUp\": \"2026-04-01T09:00:00Z\"}"),
                    Map.entry(
                            "resolution", "{\"code\": \"SOLVED\", \"explanation\": \"Restarted\"}"),
                    Map.entry(CHILDREN, "{}"),
                    Map.entry("reopening", "{\"reason\": \"Slow again\"}"),
                    Map.entry("cancellation", "{\"reason\": \"Twice\"}"),
                    Map.entry("withdrawal", "{\"reason\": \"Works again\"}"),
                    Map.entry("entries", "{\"text\": \"Hello\"}"),
                    Map.entry("macros", "{\"macro\": 1}"),
                    Map.entry("parent", "{\"parent\": \"%s\"}"),
                    Map.entry("articles", "{\"article\": \"KB-1\"}"),
                    Map.entry("declaration", "{\"reason\": \"Many call\"}"),
                    Map.entry("updates", "{\"audience\": \"STAFF\", \"text\": \"Found it\"}"),
                    Map.entry("crew", "{}"),
                    Map.entry("end", "{\"reason\": \"It is over\"}"),
                    Map.entry("review", "{\"happened\": \"A line broke\"}"));

    private static final Map<String, List<String>> FORMS =
            Map.ofEntries(
                    Map.entry("assignment", List.of("to", "%d")),
                    Map.entry("escalation", List.of("team", "%d", "reason", "Beyond us")),
                    Map.entry("milestones", List.of("version", "0")),
                    Map.entry("tasks", List.of("title", "Look at the cable")),
                    Map.entry(
                            "time-spent",
                            List.of("kind", "SUPPORT", "minutes", "5", "day", "2026-01-05")),
                    Map.entry("position", List.of("position", "1")),
                    Map.entry("watchers", List.of("person", "PER-%w")),
                    Map.entry("hold", List.of("reason", "PART", "followUp", "2026-04-01T09:00")),
                    Map.entry(
                            "resolution",
                            List.of(
                                    "code",
                                    "SOLVED",
                                    "explanation",
                                    "Restarted",
                                    "children",
                                    "false")),
                    Map.entry("reopening", List.of("reason", "Slow again")),
                    Map.entry("cancellation", List.of("reason", "Twice")),
                    Map.entry("withdrawal", List.of("reason", "Works again")),
                    Map.entry("entries", List.of("kind", "PUBLIC", "text", "Hello")),
                    Map.entry("links", List.of("kind", "RELATES_TO", "to", "%r")),
                    Map.entry(
                            "properties",
                            List.of(
                                    "version",
                                    "0",
                                    "service",
                                    "Mail",
                                    "restricted",
                                    "false",
                                    "boxes",
                                    "false")),
                    Map.entry("macros", List.of("macro", "1")),
                    Map.entry("parent", List.of("parent", "%s")),
                    Map.entry("articles", List.of("article", "KB-1")));

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    /// Route by route, of as many people at once as there are processors.
    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        for (var route : Route.table()) {
            var before = traces();
            town.everybody().parallelStream().forEach(who -> tryRoute(town, route, who));
            if (!traces().equals(before)) {
                wrong.add(route.name() + ": left a trace");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void tryRoute(Town town, Route route, Somebody who) {
        try {
            switch (route.kind()) {
                case INCIDENT, TASK -> {
                    for (var record : town.records()) {
                        tryRecord(town, route, who, record);
                    }
                }
                case ROLES, ROLES_SOMEWHERE -> tryRole(town, route, who);
                // ArticleWallTest tries those of articles, BulletinWallTest those of bulletins,
                // InteractionWallTest those of the desk,
                // SurveyWallTest those of satisfaction
                case SIGNED_IN,
                        PUBLIC,
                        ARTICLE,
                        WRITERS,
                        BULLETIN,
                        STATUS,
                        DESK,
                        INTERACTION,
                        SURVEY,
                        SCORES -> {}
            }
        } catch (Exception failure) {
            throw new AssertionError(route.name() + " by " + who, failure);
        }
    }

    @Test
    void noChangeIsTakenWithoutTheFormsToken() throws Exception {
        var town = Town.built(context);
        var analyst = town.everybody().getFirst();
        var before = traces();
        for (var route : Route.table()) {
            if (!route.isReading() && route.kind() != Kind.PUBLIC) {
                var bare =
                        request(
                                        HttpMethod.valueOf(route.verb()),
                                        route.address(town.records().getFirst().number()))
                                .cookie(analyst.cookie());
                assertThat(mvc.perform(bare).andReturn().getResponse().getStatus())
                        .as(route.name())
                        .isEqualTo(403);
            }
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void readingChangesNothing() throws Exception {
        var town = Town.built(context);
        var before = traces();
        for (var route : Route.table()) {
            if (route.isReading() && !route.path().equals("/live")) {
                status(town, route, town.everybody().getFirst(), town.records().getFirst());
            }
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void aTokenThatOnlyReadsReadsAndChangesNothing() throws Exception {
        var town = Town.built(context);
        var analyst = town.everybody().getFirst();
        var record = town.records().getFirst();
        var token = "Bearer " + readingToken(analyst);
        var before = traces();
        for (var route : Route.table()) {
            if (route.isApi() && route.isAboutARecord()) {
                var sent = prepared(town, route, analyst, record).header("Authorization", token);
                assertThat(status(sent)).as(route.name()).isEqualTo(route.isReading() ? 200 : 403);
            }
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void aFileOfANoteIsNotThereForTheCaller() throws Exception {
        var town = Town.built(context);
        var record = town.records().get(1);
        var note = "/attachments/" + town.organisation().attach(record, true);
        assertThat(status(request(HttpMethod.GET, note).cookie(town.everybody().get(0).cookie())))
                .isEqualTo(200);
        assertThat(status(request(HttpMethod.GET, note).cookie(town.everybody().get(1).cookie())))
                .isEqualTo(404);
    }

    private String readingToken(Somebody who) throws Exception {
        var made =
                mvc.perform(
                                request(HttpMethod.POST, "/account/tokens")
                                        .param("name", "reader")
                                        .param("scope", "read")
                                        .param("days", "7")
                                        .cookie(who.cookie())
                                        .header("X-CSRF-Token", who.csrf()))
                        .andReturn();
        var model = java.util.Objects.requireNonNull(made.getModelAndView()).getModel();
        return ((NewTokenPage) java.util.Objects.requireNonNull(model.get("page"))).secret();
    }

    private void tryRecord(Town town, Route route, Somebody who, Known record) throws Exception {
        var sees =
                route.kind() == Kind.TASK
                        ? Oracle.seesTasks(who, record)
                        : Oracle.sees(who, record);
        var may = sees && Oracle.may(who, record, route.need());
        var status =
                may && !route.isReading()
                        ? undone(town, route, who, record)
                        : status(town, route, who, record);
        var expected = may ? "done" : sees ? "403" : "404";
        var got = may && isDone(status) ? "done" : Integer.toString(status);
        if (!got.equals(expected)) {
            note(route, who, record, expected, got);
        }
    }

    private void note(Route route, Somebody who, Object record, String expected, String got) {
        wrong.add("%s by %s on %s: %s, was %s".formatted(route.name(), who, record, expected, got));
    }

    private void tryRole(Town town, Route route, Somebody who) throws Exception {
        var may =
                route.roles().stream().anyMatch(who.roles()::contains)
                        || route.kind() == Kind.ROLES_SOMEWHERE
                                && route.roles().stream().anyMatch(who.parts()::containsKey);
        var record = town.records().getFirst();
        var status = may ? undone(town, route, who, record) : status(town, route, who, record);
        var refused = status == 403 || status == 404 || !route.isReading() && status >= 400;
        if (may ? status == 403 : !refused) {
            note(route, who, "no record", may ? "not 403" : "403", Integer.toString(status));
        }
    }

    /// Past the wall; what the record's own state then says is another matter.
    private static boolean isDone(int status) {
        return status < 400 || status == 409 || status == 412 || status == 422;
    }

    private int undone(Town town, Route route, Somebody who, Known record) {
        return java.util.Objects.requireNonNull(
                transaction.execute(open -> {
                    open.setRollbackOnly();
                    try {
                        return status(town, route, who, record);
                    } catch (Exception failure) {
                        throw new AssertionError(route.name() + " by " + who, failure);
                    }
                }));
    }

    private int status(Town town, Route route, Somebody who, Known record) throws Exception {
        return status(
                prepared(town, route, who, record)
                        .cookie(who.cookie())
                        .header("X-CSRF-Token", who.csrf()));
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> sent) throws Exception {
        return mvc.perform(sent).andReturn().getResponse().getStatus();
    }

    private static AbstractMockHttpServletRequestBuilder<?> prepared(
            Town town, Route route, Somebody who, Known record) {
        var address =
                route.address(number(route, town, record))
                        .replace("attachments/1", "attachments/" + town.organisation().file(record))
                        .replace("/watchers/1", "/watchers/" + watcher(route, who, town));
        var sent =
                route.path().endsWith("/attachments") && !route.isReading()
                        ? multipart(address)
                                .file(
                                        new MockMultipartFile(
                                                "file", "a.txt", "text/plain", new byte[] {65}))
                        : request(HttpMethod.valueOf(route.verb()), address);
        fill(sent, route, town, record);
        return sent;
    }

    private static String number(Route route, Town town, Known record) {
        return route.kind() == Kind.TASK ? town.organisation().task(record) : record.number();
    }

    /// Oneself where the route is for everybody who sees the record, else somebody else whom one
    /// may know of.
    private static long watcher(Route route, Somebody who, Town town) {
        return !route.path().contains("watchers") || route.need() == Route.Need.SAY
                ? who.id().value()
                : town.everybody().stream()
                        .filter(other -> other != who && Oracle.knows(who, other))
                        .map(other -> other.id().value())
                        .findFirst()
                        .orElse(town.everybody().getFirst().id().value());
    }

    private static void fill(
            AbstractMockHttpServletRequestBuilder<?> sent, Route route, Town town, Known record) {
        var last = last(route);
        var team = town.organisation().network;
        var parent = town.records().getFirst().number();
        if (route.isApi()) {
            var body =
                    Optional.ofNullable(
                            BODIES.get(route.method().equals("PATCH") ? "PATCH" : last));
            if (!last.equals("attachments")) {
                sent.contentType("application/json");
            }
            body.map(text -> filled(text, team, parent)).ifPresent(sent::content);
            sent.header("If-Match", "\"0\"");
        } else {
            var fields = FORMS.getOrDefault(last, List.of());
            for (int at = 0; at < fields.size(); at += 2) {
                var text =
                        fields.get(at + 1)
                                .replace("%r", record.number())
                                .replace("%w", town.everybody().getFirst().id().toString());
                sent.param(fields.get(at), filled(text, team, parent));
            }
        }
    }

    /// What it is about: the end of its address, which is longer where two would end alike.
    private static String last(Route route) {
        return route.path().endsWith(CHILDREN)
                ? CHILDREN
                : route.path().substring(route.path().lastIndexOf('/') + 1);
    }

    private static String filled(String text, long team, String parent) {
        return text.replace("%d", Long.toString(team)).replace("%s", parent);
    }

    /// Anything that somebody wrote would change one of these.
    private String traces() {
        return jdbc.sql(
                        """
                        select concat_ws(' ', (select count(*) from platform_audit.entry),
                                              (select count(*) from journal.entry),
                                              (select count(*) from journal.attachment),
                                              (select count(*) from journal.watcher),
                                              (select count(*) from journal.time_spent),
                                              (select count(*) from incident.hand_over),
                                              (select count(*) || ' ' || sum(version) from incident.incident),
                                              (select count(*) || ' ' || sum(version) from task.task),
                                              (select count(*) || ' ' || sum(version) from knowledge.article),
                                              (select count(*) from knowledge.answer),
                                              (select sum(version) from platform_access.account))
                        """)
                .query(String.class)
                .single();
    }
}

package io.mainstay.wall;

import static io.mainstay.incident.persistence.IncidentList.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.ListPermission;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Whatever way somebody goes, they come to the same incidents: by list, count, search, door and
/// number, for random incidents and everybody in the town.
@ModuleTest
class SamePathTest {

    private static final long SEED = 20_260_302;
    private static final int RECORDS = 40;

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired Lists lists;
    @Autowired RecordDoors doors;
    @Autowired ActorSource actors;
    @Autowired JdbcClient jdbc;

    @Test
    void everyWayLeadsEverybodyToWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var records = random(town, new Random(SEED));
        for (var who : town.everybody()) {
            var expected =
                    records.stream()
                            .filter(record -> Oracle.sees(who, record))
                            .map(Known::id)
                            .collect(Collectors.toCollection(TreeSet::new));
            var among = "number=in=(%s)".formatted(numbers(records));
            var actor = actor(who);
            assertThat(ids(actor, among)).as("list for " + who).isEqualTo(expected);
            assertThat(ids(actor, among + ";text=q=zebra"))
                    .as("search for " + who)
                    .isEqualTo(expected);
            assertThat(Actors.as(actor, () -> lists.total(LIST, among)).count())
                    .as("count for " + who)
                    .isEqualTo(expected.size());
            assertThat(behindDoors(actor, records)).as("doors for " + who).isEqualTo(expected);
            assertThat(inTheApi(who, among)).as("API for " + who).isEqualTo(expected);
            if (actor.holdsSomewhere(ListPermission.EXPORT)) {
                assertThat(inTheFile(who, "/api/v1", among))
                        .as("file of the API for " + who)
                        .isEqualTo(expected);
                assertThat(inTheFile(who, "", among)).as("file for " + who).isEqualTo(expected);
            }
        }
    }

    @Test
    void aFieldThatSomebodyMayNotReadCannotBeAskedByEither() throws Exception {
        var town = Town.built(context);
        var caller = town.everybody().get(1);
        for (var query :
                List.of("filter=sourceNumber==X", "sort=sourceNumber", "fields=sourceNumber")) {
            assertThat(answer(caller, get("/api/v1/incidents?" + query)).getStatus())
                    .as(query)
                    .isEqualTo(400);
            assertThat(
                            answer(town.everybody().getFirst(), get("/api/v1/incidents?" + query))
                                    .getStatus())
                    .as(query + " for the desk")
                    .isEqualTo(200);
        }
        assertThat(answer(caller, get("/api/v1/incidents")).getContentAsString())
                .doesNotContain("sourceNumber");
    }

    @Test
    void whatSomebodyMayNotSeeCannotBeNamedInABody() throws Exception {
        var town = Town.built(context);
        var specialist = town.everybody().get(7);
        var fitter = town.everybody().get(9);
        var own = record(town, "of the team");
        var foreign = record(town, "foreign");
        var hidden = record(town, "of the team, restricted");
        var versions = versions();
        var parent = "{\"parent\": \"%s\"}";
        for (var unseen : List.of(foreign.number(), hidden.number(), "INC-99999999")) {
            var under = put("/api/v1/incidents/" + own.number() + "/parent");
            assertThat(answer(specialist, json(under, parent.formatted(unseen))).getStatus())
                    .isEqualTo(422);
        }
        var stranger = foreign.caller();
        var report = "{\"title\": \"x\", \"caller\": %d}".formatted(stranger);
        assertThat(answer(fitter, json(post("/api/v1/incidents"), report)).getStatus())
                .isEqualTo(422);
        var place =
                "{\"title\": \"x\", \"caller\": %d, \"unit\": %d}"
                        .formatted(fitter.id().value(), town.organisation().openUnit);
        assertThat(answer(fitter, json(post("/api/v1/incidents"), place)).getStatus())
                .isEqualTo(422);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void aUserReportsForNobodyElseAndFromNowhereElse() throws Exception {
        var town = Town.built(context);
        var stranger = town.everybody().get(5);
        var versions = versions();
        var analyst = town.everybody().getFirst().id().value();
        assertThat(refused(stranger, "\"caller\": %d".formatted(analyst))).isEqualTo("/caller");
        assertThat(refused(stranger, "\"caller\": 99999999")).isEqualTo("/caller");
        assertThat(refused(stranger, "\"unit\": %d".formatted(town.organisation().openUnit)))
                .isEqualTo("/unit");
        assertThat(versions()).isEqualTo(versions);
        for (var own : List.of("", ", \"caller\": %d".formatted(stranger.id().value()))) {
            var body = "{\"title\": \"x\"%s}".formatted(own);
            var made = answer(stranger, json(post("/api/v1/incidents"), body));
            assertThat(made.getStatus()).isEqualTo(201);
            assertThat(JsonPath.<Integer>read(made.getContentAsString(), "$.caller.id").longValue())
                    .isEqualTo(stranger.id().value());
        }
    }

    @Test
    void whoWorksForAPartReportsForThePeopleOfThatPartOnly() throws Exception {
        var town = Town.built(context);
        var analyst = named(town, "analyst for the closed unit");
        var member = named(town, "caller of the closed unit").id().value();
        var elsewhere = named(town, "caller").id().value();
        var made =
                answer(
                        analyst,
                        json(
                                post("/api/v1/incidents"),
                                "{\"title\": \"x\", \"caller\": %d}".formatted(member)));
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(refused(analyst, "\"caller\": %d".formatted(elsewhere))).isEqualTo("/caller");
        var openUnit = ", \"unit\": %d".formatted(town.organisation().openUnit);
        assertThat(refused(analyst, "\"caller\": %d%s".formatted(member, openUnit)))
                .isEqualTo("/caller");
        var number = JsonPath.<String>read(made.getContentAsString(), "$.number");
        var moved = json(patch("/api/v1/incidents/" + number), "{\"unit\": null, \"site\": null}");
        moved.header("If-Match", "\"0\"");
        var answer = answer(analyst, moved);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.errors[0].pointer"))
                .isEqualTo("/unit");
    }

    private String refused(Somebody who, String fields) throws Exception {
        var body = "{\"title\": \"x\", %s}".formatted(fields);
        var answer = answer(who, json(post("/api/v1/incidents"), body));
        assertThat(answer.getStatus()).as(body).isEqualTo(422);
        return JsonPath.read(answer.getContentAsString(), "$.errors[0].pointer");
    }

    private static Somebody named(Town town, String name) {
        return town.everybody().stream()
                .filter(who -> who.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Known> random(Town town, Random random) {
        var people = town.everybody();
        return IntStream.range(0, RECORDS)
                .mapToObj(index -> {
                    var team = pick(town.organisation().teams(), random);
                    var watcher = pick(people, random);
                    return new Known(
                            "zebra",
                            1,
                            people.get(random.nextInt(people.size())).id().value(),
                            people.get(random.nextInt(people.size())).id().value(),
                            pick(people, random).map(held -> held.id().value()),
                            team,
                            town.organisation().supplierOf(team),
                            pick(
                                    List.of(
                                            town.organisation().openUnit,
                                            town.organisation().closedUnit,
                                            town.organisation().belowClosed),
                                    random),
                            pick(List.of(town.organisation().site), random),
                            random.nextInt(3) == 0,
                            watcher.map(it -> Set.of(it.id().value())).orElse(Set.of()));
                })
                .map(town.organisation()::incident)
                .toList();
    }

    private static <T> Optional<T> pick(List<T> from, Random random) {
        return random.nextBoolean()
                ? Optional.of(from.get(random.nextInt(from.size())))
                : Optional.empty();
    }

    private Actor actor(Somebody who) {
        return actors.of(who.id(), Channel.PAGE).orElseThrow();
    }

    private Set<Long> ids(Actor actor, String filter) {
        var request = ListRequest.filtered(filter).showing(List.of("number")).sized(100);
        return Actors.as(actor, () -> lists.page(LIST, request)).rows().stream()
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> behindDoors(Actor actor, List<Known> records) {
        return records.stream()
                .map(Known::id)
                .filter(id ->
                        Actors.as(actor, () -> doors.find(new RecordRef("INC", id))).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> inTheApi(Somebody who, String filter) throws Exception {
        var sent = get("/api/v1/incidents").param("filter", filter).param("size", "100");
        List<String> numbers =
                JsonPath.read(answer(who, sent).getContentAsString(), "$.items[*].number");
        return numbers.stream()
                .map(number -> Long.valueOf(number.substring(4)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Long> inTheFile(Somebody who, String way, String filter) throws Exception {
        var sent =
                get(way + "/lists/incident/export")
                        .param("filter", filter)
                        .param("fields", "number");
        return answer(who, sent)
                .getContentAsString()
                .lines()
                .skip(1)
                .map(number -> Long.valueOf(number.substring(4)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String numbers(List<Known> records) {
        return records.stream().map(Known::number).collect(Collectors.joining(","));
    }

    private static Known record(Town town, String label) {
        return town.records().stream()
                .filter(known -> known.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(
            AbstractMockHttpServletRequestBuilder<?> sent, String body) {
        sent.contentType("application/json");
        sent.content(body);
        return sent;
    }

    private MockHttpServletResponse answer(
            Somebody who, AbstractMockHttpServletRequestBuilder<?> sent) throws Exception {
        sent.cookie(who.cookie());
        sent.header("X-CSRF-Token", who.csrf());
        return mvc.perform(sent).andReturn().getResponse();
    }

    private String versions() {
        return jdbc.sql(
                        """
                        select count(*) || ' ' || sum(version) || ' ' || (select count(*) from platform_audit.entry)
                          from incident.incident
                        """)
                .query(String.class)
                .single();
    }
}

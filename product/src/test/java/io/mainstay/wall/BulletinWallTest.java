package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.mainstay.bulletin.application.StatusService;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.bulletin.persistence.BulletinList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Search;
import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.Route.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Every route about bulletins × everybody × every sort of bulletin, and every way to find one,
/// compared with the oracle.
@ModuleTest
class BulletinWallTest {

    private static final Map<String, String> BODIES =
            Map.of(
                    "{number}", "{\"title\": \"Renamed\"}",
                    "updates", "{\"body\": \"News\"}",
                    "end", "{\"body\": \"Over\"}");

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired Lists lists;
    @Autowired RecordDoors doors;
    @Autowired Search search;
    @Autowired ActorSource actors;
    @Autowired StatusService status;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        var bulletins = NoticeBoard.of(town, context).bulletins();
        for (var route : Route.table()) {
            if (route.kind() == Kind.BULLETIN) {
                for (var who : town.everybody()) {
                    bulletins.forEach(bulletin -> tryBulletin(route, who, bulletin));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWayLeadsEverybodyToWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var bulletins = NoticeBoard.of(town, context).bulletins();
        var among =
                bulletins.stream()
                        .map(KnownBulletin::number)
                        .collect(Collectors.joining(",", "number=in=(", ")"));
        for (var who : town.everybody()) {
            var expected =
                    bulletins.stream()
                            .filter(bulletin -> BulletinOracle.sees(who, bulletin))
                            .map(KnownBulletin::id)
                            .toList();
            var actor = actors.of(who.id(), Channel.PAGE).orElseThrow();
            assertThat(ids(actor, among)).as("list for " + who).hasSameElementsAs(expected);
            assertThat(ids(actor, among + ";text=q=zebra"))
                    .as("words for " + who)
                    .hasSameElementsAs(expected);
            assertThat(Actors.as(actor, () -> lists.total(BulletinList.LIST, among)).count())
                    .as("count for " + who)
                    .isEqualTo(expected.size());
            assertThat(behindDoors(actor, bulletins)).as("doors for " + who).isEqualTo(expected);
            assertThat(found(actor, bulletins)).as("search for " + who).isEqualTo(expected);
            assertThat(inTheApi(who, bulletins)).as("API for " + who).isEqualTo(expected);
        }
    }

    /// Whatever somebody sees by their roles, the status page and the banners show what is for
    /// them.
    @Test
    void theStatusPageShowsWhatSomebodyIsAddressedBy() throws Exception {
        var town = Town.built(context);
        var bulletins = NoticeBoard.of(town, context).bulletins();
        for (var who : town.everybody()) {
            var expected =
                    bulletins.stream()
                            .filter(one ->
                                    one.state() == State.PUBLISHED || one.state() == State.ENDED)
                            .filter(one ->
                                    who.supplier().isPresent()
                                            ? one.suppliers().contains(who.supplier().get())
                                            : BulletinOracle.isAddressed(who, one))
                            .map(KnownBulletin::number)
                            .toList();
            var actor = actors.of(who.id(), Channel.PAGE).orElseThrow();
            var known = bulletins.stream().map(KnownBulletin::number).toList();
            assertThat(
                            Actors.as(actor, status::board).all().stream()
                                    .map(post -> post.bulletin().number().toString())
                                    .filter(known::contains))
                    .as("status page for " + who)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<Long> ids(Actor actor, String filter) {
        var asked = ListRequest.filtered(filter).showing(List.of("number")).sized(100);
        return Actors.as(actor, () -> lists.page(BulletinList.LIST, asked)).rows().stream()
                .map(Row::id)
                .toList();
    }

    private List<Long> behindDoors(Actor actor, List<KnownBulletin> bulletins) {
        var refs = bulletins.stream().map(one -> new RecordRef("BUL", one.id())).toList();
        return Actors.as(actor, () -> doors.findAll(refs)).values().stream()
                .map(RecordCard::ref)
                .map(RecordRef::serial)
                .sorted()
                .toList();
    }

    private List<Long> found(Actor actor, List<KnownBulletin> bulletins) {
        return bulletins.stream()
                .filter(bulletin ->
                        Actors.as(actor, () -> search.find(bulletin.number(), 5)).groups().stream()
                                .flatMap(group -> group.hits().stream())
                                .anyMatch(hit -> hit.label().equals(bulletin.number())))
                .map(KnownBulletin::id)
                .toList();
    }

    private List<Long> inTheApi(Somebody who, List<KnownBulletin> bulletins) throws Exception {
        var seen = new ArrayList<Long>();
        for (var bulletin : bulletins) {
            var asked =
                    get("/api/v1/bulletins")
                            .param("filter", "number==" + bulletin.number())
                            .cookie(who.cookie());
            var answer = mvc.perform(asked).andReturn().getResponse().getContentAsString();
            if (answer.contains("\"" + bulletin.number() + "\"")) {
                seen.add(bulletin.id());
            }
        }
        return seen;
    }

    private void tryBulletin(Route route, Somebody who, KnownBulletin bulletin) {
        var sees = BulletinOracle.sees(who, bulletin);
        var may = sees && BulletinOracle.may(who, bulletin, route.bulletinNeed());
        var expected = may ? "done" : sees ? "403" : "404";
        var before = traces();
        var got = undone(route, who, bulletin);
        if (!got.equals(expected)) {
            wrong.add(
                    "%s by %s on %s: %s, was %s"
                            .formatted(route.name(), who, bulletin, expected, got));
        }
        assertThat(traces()).as(route.name()).isEqualTo(before);
    }

    /// What was done is told by the status, and what must not be done leaves no trace even before
    /// it is undone.
    private String undone(Route route, Somebody who, KnownBulletin bulletin) {
        return Objects.requireNonNull(
                transaction.execute(open -> {
                    open.setRollbackOnly();
                    var before = traces();
                    var got = status(route, who, bulletin);
                    var isDone = got < 400 || got == 409 || got == 412 || got == 422;
                    var left = isDone || traces().equals(before) ? "" : ", and left a trace";
                    return (isDone ? "done" : Integer.toString(got)) + left;
                }));
    }

    private int status(Route route, Somebody who, KnownBulletin bulletin) {
        var last = route.path().substring(route.path().lastIndexOf('/') + 1);
        var sent =
                request(HttpMethod.valueOf(route.verb()), route.address(bulletin.number()))
                        .cookie(who.cookie())
                        .header("X-CSRF-Token", who.csrf());
        if (route.isApi()) {
            sent.contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .content(BODIES.getOrDefault(last, "{}"));
        } else {
            sent.param("body", "News").param("version", "0");
        }
        try {
            return mvc.perform(sent).andReturn().getResponse().getStatus();
        } catch (Exception failure) {
            throw new AssertionError(route.name() + " by " + who, failure);
        }
    }

    private String traces() {
        return jdbc.sql(
                        """
                        select concat_ws(' ', (select count(*) from platform_audit.entry),
                                              (select count(*) || ' ' || sum(version) from bulletin.bulletin),
                                              (select count(*) from bulletin.entry),
                                              (select count(*) from bulletin.put_away))
                        """)
                .query(String.class)
                .single();
    }
}

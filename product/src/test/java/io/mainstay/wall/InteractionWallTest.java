package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

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
import io.mainstay.servicedesk.persistence.InteractionList;
import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.InteractionOracle.KnownInteraction;
import io.mainstay.wall.Route.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Every route of the service desk × everybody × an interaction of every sort, and every way that
/// leads to interactions, compared with the oracle.
@ModuleTest
class InteractionWallTest {

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired Lists lists;
    @Autowired RecordDoors doors;
    @Autowired Search search;
    @Autowired ActorSource actors;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        var contacts = new Switchboard(town, context).filled();
        for (var route : Route.table()) {
            for (var who : town.everybody()) {
                if (route.kind() == Kind.INTERACTION) {
                    contacts.forEach(contact -> tryContact(route, who, contact));
                } else if (route.kind() == Kind.DESK) {
                    tryDesk(route, who, contacts.get(1), town.everybody().get(3));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWayLeadsEverybodyToWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var contacts = new Switchboard(town, context).filled();
        var among =
                contacts.stream()
                        .map(KnownInteraction::number)
                        .collect(Collectors.joining(",", "number=in=(", ")"));
        for (var who : town.everybody()) {
            var expected =
                    contacts.stream()
                            .filter(contact -> InteractionOracle.sees(who, contact))
                            .map(KnownInteraction::id)
                            .toList();
            var actor = actors.of(who.id(), Channel.PAGE).orElseThrow();
            assertThat(ids(actor, among)).as("list for " + who).hasSameElementsAs(expected);
            assertThat(ids(actor, among + ";text=q=zebra"))
                    .as("words for " + who)
                    .hasSameElementsAs(expected);
            assertThat(Actors.as(actor, () -> lists.total(InteractionList.LIST, among)).count())
                    .as("count for " + who)
                    .isEqualTo(expected.size());
            assertThat(behindDoors(actor, contacts)).as("doors for " + who).isEqualTo(expected);
            assertThat(found(actor, contacts)).as("search for " + who).isEqualTo(expected);
            assertThat(inTheApi(who, contacts)).as("API for " + who).isEqualTo(expected);
        }
    }

    /// The number of what a contact led to stands only before those who see that record.
    @Test
    void nobodyIsToldOfARecordThatTheyDoNotSee() throws Exception {
        var town = Town.built(context);
        var contacts = new Switchboard(town, context).filled();
        for (var who : town.everybody()) {
            for (var contact : contacts) {
                for (var record : town.records()) {
                    if (contact.label().equals("about " + record)
                            && !Oracle.sees(who, record)
                            && InteractionOracle.sees(who, contact)) {
                        assertThat(page(who, "/api/v1/interactions/" + contact.number()))
                                .as(who + " on " + contact)
                                .doesNotContain("\"" + record.number() + "\"");
                        assertThat(page(who, "/interactions/" + contact.number()))
                                .as(who + " on " + contact)
                                .doesNotContain(record.number() + "<")
                                .doesNotContain("/incidents/" + record.number());
                    }
                }
            }
        }
    }

    private String page(Somebody who, String address) throws Exception {
        return mvc.perform(get(address).cookie(who.cookie()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<Long> ids(Actor actor, String filter) {
        var asked = ListRequest.filtered(filter).showing(List.of("number")).sized(100);
        return Actors.as(actor, () -> lists.page(InteractionList.LIST, asked)).rows().stream()
                .map(Row::id)
                .toList();
    }

    private List<Long> behindDoors(Actor actor, List<KnownInteraction> contacts) {
        var refs = contacts.stream().map(one -> new RecordRef("CON", one.id())).toList();
        return Actors.as(actor, () -> doors.findAll(refs)).values().stream()
                .map(RecordCard::ref)
                .map(RecordRef::serial)
                .sorted()
                .toList();
    }

    private List<Long> found(Actor actor, List<KnownInteraction> contacts) {
        return contacts.stream()
                .filter(contact ->
                        Actors.as(actor, () -> search.find(contact.number(), 5)).groups().stream()
                                .flatMap(group -> group.hits().stream())
                                .anyMatch(hit -> hit.label().equals(contact.number())))
                .map(KnownInteraction::id)
                .toList();
    }

    private List<Long> inTheApi(Somebody who, List<KnownInteraction> contacts) throws Exception {
        var seen = new ArrayList<Long>();
        for (var contact : contacts) {
            var asked =
                    get("/api/v1/interactions")
                            .param("filter", "number==" + contact.number())
                            .cookie(who.cookie());
            var answer = mvc.perform(asked).andReturn().getResponse().getContentAsString();
            if (answer.contains("\"" + contact.number() + "\"")) {
                seen.add(contact.id());
            }
        }
        return seen;
    }

    private void tryContact(Route route, Somebody who, KnownInteraction contact) {
        var sees = InteractionOracle.sees(who, contact);
        var may = sees && InteractionOracle.may(who, contact, route.deskNeed());
        expect(route, who, contact, may ? "done" : sees ? "403" : "404");
    }

    /// What is logged there is logged for the caller of the contact; whoever may not know of that
    /// caller learns no more than that they know nobody so.
    private void tryDesk(Route route, Somebody who, KnownInteraction contact, Somebody caller) {
        var logs = !route.isReading() && !route.path().endsWith("proposals");
        var may =
                InteractionOracle.works(who, route.deskNeed())
                        && (!logs
                                || !Oracle.knows(who, caller)
                                || InteractionOracle.may(who, contact, route.deskNeed()));
        expect(route, who, contact, may ? "done" : "403");
    }

    private void expect(Route route, Somebody who, KnownInteraction contact, String expected) {
        var before = traces();
        var got = undone(route, who, contact);
        if (!got.equals(expected)) {
            wrong.add(
                    "%s by %s on %s: %s, was %s"
                            .formatted(route.name(), who, contact, expected, got));
        }
        assertThat(traces()).as(route.name()).isEqualTo(before);
    }

    /// What was done is told by the status, and what must not be done leaves no trace even before
    /// it is undone.
    private String undone(Route route, Somebody who, KnownInteraction contact) {
        return Objects.requireNonNull(
                transaction.execute(open -> {
                    open.setRollbackOnly();
                    var before = traces();
                    var status = status(route, who, contact);
                    var isDone = status < 400 || status == 409 || status == 412 || status == 422;
                    var left = isDone || traces().equals(before) ? "" : ", and left a trace";
                    return (isDone ? "done" : Integer.toString(status)) + left;
                }));
    }

    private int status(Route route, Somebody who, KnownInteraction contact) {
        var sent =
                request(HttpMethod.valueOf(route.verb()), route.address(contact.number()))
                        .cookie(who.cookie())
                        .header("X-CSRF-Token", who.csrf());
        if (route.isApi() && !route.isReading()) {
            sent.contentType("application/json")
                    .content(
                            route.path().endsWith("ending")
                                    ? "{\"outcome\": \"INFORMATION\"}"
                                    : "{\"about\": \"zebra\", \"caller\": %d}"
                                            .formatted(contact.caller()));
        } else if (!route.isReading()) {
            sent.param("outcome", "INFORMATION")
                    .param("about", "zebra")
                    .param("caller", "PER-" + contact.caller())
                    .param("end", "ended");
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
                                              (select count(*) || ' ' || sum(version) from servicedesk.interaction),
                                              (select count(*) from incident.incident),
                                              (select count(*) from journal.entry))
                        """)
                .query(String.class)
                .single();
    }
}

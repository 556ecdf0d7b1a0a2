package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.servicedesk.persistence.InteractionList;
import io.mainstay.testing.ModuleTest;
import io.mainstay.wall.InteractionOracle.KnownInteraction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every route of the service desk × everybody × an interaction of every sort, and every way that
/// leads to interactions, compared with the oracle.
@ModuleTest
class InteractionWallTest {

    private static final String TRACES =
            """
            select concat_ws(' ', (select count(*) from platform_audit.entry),
                                  (select count(*) || ' ' || sum(version) from servicedesk.interaction),
                                  (select count(*) from incident.incident),
                                  (select count(*) from journal.entry))
            """;

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;

    @Test
    void nobodyGetsMoreOrLessThanTheDomainSays() throws Exception {
        var town = Town.built(context);
        var contacts = new Switchboard(town, context).filled();
        var caller = town.everybody().get(3);
        var attempts =
                new Attempts<KnownInteraction>(context, TRACES, InteractionWallTest::complete);
        for (var route : Route.table()) {
            for (var who : town.everybody()) {
                switch (route.kind()) {
                    case INTERACTION ->
                            contacts.forEach(contact ->
                                    attempts.expect(
                                            route, who, contact, onContact(route, who, contact)));
                    case DESK -> {
                        var may = mayAtDesk(route, who, contacts.get(1), caller);
                        attempts.expect(route, who, contacts.get(1), may ? "done" : "403");
                    }
                    default -> {}
                }
            }
        }
        assertThat(attempts.wrong()).isEmpty();
    }

    @Test
    void everyWayLeadsEverybodyToWhatTheOracleSays() throws Exception {
        var town = Town.built(context);
        var contacts = new Switchboard(town, context).filled();
        var ways = new Ways<>(context, InteractionList.LIST, "/api/v1/interactions", contacts);
        for (var who : town.everybody()) {
            ways.lead(who, contact -> InteractionOracle.sees(who, contact));
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

    private static String onContact(Route route, Somebody who, KnownInteraction contact) {
        var sees = InteractionOracle.sees(who, contact);
        var may = sees && InteractionOracle.may(who, contact, route.deskNeed());
        return may ? "done" : sees ? "403" : "404";
    }

    /// What is logged there is logged for the caller of the contact; whoever may not know of that
    /// caller learns no more than that they know nobody so.
    private static boolean mayAtDesk(
            Route route, Somebody who, KnownInteraction contact, Somebody caller) {
        var logs = !route.isReading() && !route.path().endsWith("proposals");
        return InteractionOracle.works(who, route.deskNeed())
                && (!logs
                        || !Oracle.knows(who, caller)
                        || InteractionOracle.may(who, contact, route.deskNeed()));
    }

    private static void complete(
            MockHttpServletRequestBuilder sent, Route route, KnownInteraction contact) {
        if (route.isApi() && !route.isReading()) {
            sent.header("If-Match", "\"999\"")
                    .contentType("application/json")
                    .content(
                            route.path().endsWith("ending")
                                    ? "{\"outcome\": \"INFORMATION\"}"
                                    : "{\"about\": \"zebra\", \"caller\": %d}"
                                            .formatted(contact.caller()));
        } else if (!route.isReading()) {
            sent.param("version", "999")
                    .param("outcome", "INFORMATION")
                    .param("about", "zebra")
                    .param("caller", "PER-" + contact.caller())
                    .param("end", "ended");
        }
    }
}

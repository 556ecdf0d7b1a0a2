package io.mainstay.platform.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/// Who else looks at a record: told to those who may see it, and over when the page is left.
@ModuleTest
class OnlookingTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;
    @Autowired Onlooking onlooking;
    @Autowired LiveLine line;
    @Autowired TestClock clock;

    private SignedInBrowser anna;
    private SignedInBrowser rui;
    private SignedInBrowser stranger;
    private String number = "";

    @BeforeEach
    void opensARecord() throws Exception {
        var fixture = new AccountFixture(mvc, accounts, people);
        anna = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        rui = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        stranger = fixture.signedIn(Role.USER);
        var made =
                anna.send(
                        "/incidents",
                        "title",
                        "Printer jams",
                        "caller",
                        "PER-" + anna.account().person(),
                        "contact",
                        "PHONE");
        number = String.valueOf(made.getHeader("Location")).substring("/incidents/".length());
    }

    @Test
    void namesTheOthersAndNotOneself() throws Exception {
        var annas = look(anna);
        var ruis = look(rui);
        onlooking.round();

        told(annas, said -> said.contains("[{\"name\":\"" + name(rui) + "\",\"typing\":false}]"));
        told(ruis, said -> said.contains(name(anna)) && !said.contains(name(rui)));
    }

    @Test
    void saysWhoTypes() throws Exception {
        var annas = look(anna);
        look(rui);
        onlooking.round();
        assertThat(rui.send("/live/typing", "ref", number).getStatus()).isEqualTo(204);
        onlooking.round();
        told(annas, said -> said.contains("\"typing\":true"));

        clock.turn(Duration.ofSeconds(7));
        onlooking.round();
        told(annas, said -> said.trim().endsWith("\"typing\":false}]"));
    }

    @Test
    void isOverForOthersWithinFifteenSecondsOfANodesDeath() throws Exception {
        var annas = look(anna);
        jdbc.sql(
                        """
                        insert into platform_live.onlooker (line, record, person, name, until)
                        values ('elsewhere ' || :record, :record, :person, 'Someone Elsewhere', :until)
                        """)
                .param("record", number)
                .param("person", rui.account().person().value())
                .param("until", java.sql.Timestamp.from(clock.instant().plusSeconds(10)))
                .update();
        onlooking.round();
        told(annas, said -> said.contains("Someone Elsewhere"));

        clock.turn(Duration.ofSeconds(11));
        onlooking.round();
        told(annas, said -> said.trim().endsWith("data:[]"));
    }

    @Test
    void isOverWhenThePageIsLeft() throws Exception {
        var annas = look(anna);
        look(rui);
        onlooking.round();
        told(annas, said -> said.contains(name(rui)));

        line.listeners().stream()
                .filter(one -> one.person().equals(java.util.Optional.of(rui.account().person())))
                .forEach(one -> one.emitter().complete());
        leave(rui);
        onlooking.round();
        told(annas, said -> said.trim().endsWith("data:[]"));
    }

    @Test
    void neitherTellsNorShowsWhoeverDoesNotSeeTheRecord() throws Exception {
        var annas = look(anna);
        var strangers = look(stranger);
        assertThat(stranger.send("/live/typing", "ref", number).getStatus()).isEqualTo(204);
        onlooking.round();

        assertThat(strangers.getResponse().getContentAsString()).doesNotContain(name(anna));
        assertThat(annas.getResponse().getContentAsString()).doesNotContain(name(stranger));
    }

    @Test
    void tellsNoNamesToWhoeverOnlyUsesServices() throws Exception {
        var fixture = new AccountFixture(mvc, accounts, people);
        var caller = fixture.signedIn(Role.USER);
        var made =
                caller.send(
                        "/incidents",
                        "title",
                        "Printer jams",
                        "caller",
                        "PER-" + caller.account().person(),
                        "contact",
                        "PHONE");
        number = String.valueOf(made.getHeader("Location")).substring("/incidents/".length());
        var annas = look(anna);
        var callers = look(caller);
        onlooking.round();

        assertThat(callers.getResponse().getContentAsString()).doesNotContain(name(anna));
        assertThat(annas.getResponse().getContentAsString()).doesNotContain(name(caller));
    }

    @Test
    void writesNothingDown() throws Exception {
        var before = trail();
        look(anna);
        onlooking.round();
        rui.send("/live/typing", "ref", number);

        assertThat(trail()).isEqualTo(before);
    }

    private MvcResult look(SignedInBrowser who) throws Exception {
        return mvc.perform(
                        get("/live")
                                .param("refs", number)
                                .param("page", number)
                                .cookie(who.session()))
                .andReturn();
    }

    /// What a connection that ends does, without a server to end it.
    private void leave(SignedInBrowser who) {
        line.listeners().stream()
                .filter(one -> one.person().equals(java.util.Optional.of(who.account().person())))
                .forEach(one -> line.each(one::equals, any -> false));
        await(() ->
                line.listeners().stream()
                        .noneMatch(one ->
                                one.person()
                                        .equals(java.util.Optional.of(who.account().person()))));
        await(() -> rows(who) == 0);
    }

    private long rows(SignedInBrowser who) {
        return jdbc.sql("select count(*) from platform_live.onlooker where person = ?")
                .param(who.account().person().value())
                .query(Long.class)
                .single();
    }

    private static void told(MvcResult page, Predicate<String> what) {
        await(() -> what.test(content(page)));
    }

    private static String content(MvcResult page) {
        try {
            return page.getResponse().getContentAsString().replace(":still here", "").strip();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private static void await(java.util.function.BooleanSupplier what) {
        for (var turn = 0; turn < 200 && !what.getAsBoolean(); turn++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    private long trail() {
        return jdbc.sql("select count(*) from platform_audit.entry").query(Long.class).single();
    }

    private String name(SignedInBrowser who) {
        return people.names(java.util.List.of(who.account().person())).values().iterator().next();
    }
}

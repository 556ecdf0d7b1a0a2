package io.mainstay.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mainstay.incident.Cast;
import io.mainstay.kernel.Role;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// How many statements a page asks of the database: few, and no more however much it shows.
@ModuleTest
@Import(Cast.class)
class StatementsPerPageTest {

    private static final Logger SQL = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private SignedInBrowser analyst;
    private String href = "";

    @BeforeEach
    void reportsOne() throws Exception {
        analyst =
                new AccountFixture(mvc, accounts, people)
                        .signedIn(Role.SERVICE_DESK_ANALYST, Role.INCIDENT_MANAGER);
        href = report("Printer jams");
        SQL.setLevel(Level.DEBUG);
        SQL.setAdditive(false);
        said.start();
        SQL.addAppender(said);
    }

    @AfterEach
    void listensNoMore() {
        SQL.detachAppender(said);
        SQL.setAdditive(true);
        SQL.setLevel(null);
    }

    @Test
    void aRecordTakesNoMoreHoweverLongItIs() throws Exception {
        var empty = statements(href);
        talk(1, 1);
        family(1);
        var one = statements(href);
        talk(2, 200);
        family(20);

        assertThat(statements(href)).containsExactlyElementsOf(one);
        assertThat(one).hasSizeBetween(empty.size(), empty.size() + 6).hasSizeLessThanOrEqualTo(34);
    }

    @Test
    void aListTakesNoMoreHoweverLongItIs() throws Exception {
        var one = statements("/incidents?filter=caller==me");
        for (var number = 0; number < 30; number++) {
            report("Printer jams");
        }

        assertThat(statements("/incidents?filter=caller==me")).containsExactlyElementsOf(one);
        assertThat(one).hasSizeLessThanOrEqualTo(8);
        assertThat(statements("/incidents?view=all")).hasSizeLessThanOrEqualTo(8);
        assertThat(statements("/api/v1/incidents")).hasSizeLessThanOrEqualTo(3);
        assertThat(statements("/api/v1" + href)).hasSizeLessThanOrEqualTo(12);
        assertThat(statements("/")).hasSizeLessThanOrEqualTo(20);
        assertThat(statements("/search?q=printer")).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void theRoomOfAMajorIncidentTakesNoMoreHoweverMuchHappens() throws Exception {
        analyst.send(href + "/major/declaration", "reason", "Nobody can print");
        family(1);
        tell();
        var one = statements(href + "/major");
        family(10);
        for (var update = 0; update < 5; update++) {
            tell();
        }

        assertThat(statements(href + "/major")).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(30);
    }

    private void tell() throws Exception {
        analyst.send(href + "/major/updates", "audience", "STAFF", "text", "We look into it");
    }

    private String report(String title) throws Exception {
        var me = analyst.account().person();
        var reported =
                analyst.send(
                        "/incidents", "title", title, "caller", "PER-" + me, "contact", "PHONE");
        return String.valueOf(reported.getHeader("Location"));
    }

    private void talk(int from, int to) {
        jdbc.sql(
                        """
                        insert into journal.entry (record, author, kind, channel, occurred_at, recorded_at, body)
                        select :record, :author, 'PUBLIC', 'PAGE', now(), now(), 'Like INC-' || n
                          from generate_series(:from, :to) n
                        """)
                .param("record", href.substring("/incidents/".length()))
                .param("author", analyst.account().person().value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void family(int many) throws Exception {
        for (var number = 0; number < many; number++) {
            var child = report("Printer jams too");
            analyst.send(child + "/parent", "parent", href.substring("/incidents/".length()));
            analyst.send(
                    href + "/links",
                    "kind",
                    "RELATES_TO",
                    "to",
                    report("Paper is wet").substring("/incidents/".length()));
        }
    }

    /// Of the cheapest of a few visits: what is kept for a while is known then.
    private List<String> statements(String path) throws Exception {
        var fewest = visit(path);
        for (var again = 0; again < 3; again++) {
            var visit = visit(path);
            fewest = visit.size() < fewest.size() ? visit : fewest;
        }
        return fewest;
    }

    private List<String> visit(String path) throws Exception {
        said.list.clear();
        assertThat(analyst.open(path).getStatus()).isEqualTo(200);
        return List.copyOf(said.list).stream()
                .filter(event -> event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement ["))
                .toList();
    }
}

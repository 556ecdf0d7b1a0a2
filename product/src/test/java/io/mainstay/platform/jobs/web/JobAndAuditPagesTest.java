package io.mainstay.platform.jobs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.AccountFixture;
import io.mainstay.platform.access.AccountFixture.SignedInBrowser;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.JobRun;
import io.mainstay.platform.jobs.Jobs;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.testing.ModuleTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Jobs and the audit trail as people see them.
@ModuleTest
class JobAndAuditPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired Jobs jobs;
    @Autowired JobRepository repository;
    @Autowired TransactionTemplate transaction;

    private AccountFixture fixture;
    private SignedInBrowser analyst;
    private long job;

    @BeforeEach
    void anAnalystsJobRefusesARow() throws Exception {
        fixture = new AccountFixture(mvc, accounts, people);
        analyst = fixture.signedIn(Role.SERVICE_DESK_ANALYST);
        job = start(analyst.account().person());
        while (repository.find(job).orElseThrow().state().isOpen()) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void showsTheOwnJobWithResultAndRefusedRows() throws Exception {
        assertThat(analyst.open("/jobs").getContentAsString()).contains("Import of &lt;b&gt;");
        var page = analyst.open("/jobs/" + job);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Done", "1,204", "No such team", "One row was not taken");
    }

    @Test
    void writesRefusedRowsSoThatNoSpreadsheetRunsThem() throws Exception {
        var csv = analyst.open("/jobs/" + job + "/refused-rows.csv");

        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .contains("row,reason,content", "17,No such team,\"'=cmd(1),x\"");
    }

    @Test
    void hidesTheJobFromOthersOnEveryWayIn() throws Exception {
        var other = fixture.signedIn(Role.SERVICE_DESK_ANALYST);

        for (var path : new String[] {"/jobs/", "/api/v1/jobs/"}) {
            assertThat(other.open(path + job).getStatus()).isEqualTo(404);
        }
        assertThat(other.open("/jobs/" + job + "/refused-rows.csv").getStatus()).isEqualTo(404);
        assertThat(other.open("/api/v1/jobs/" + job + "/refused-rows").getStatus()).isEqualTo(404);
        assertThat(other.send("/jobs/" + job + "/cancellation").getStatus()).isEqualTo(404);
        assertThat(other.open("/jobs").getContentAsString()).doesNotContain("/jobs/" + job + "\"");
    }

    @Test
    void refusesToCancelWhatIsOverAndShowsThePageAgain() throws Exception {
        var answer = analyst.send("/jobs/" + job + "/cancellation");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("has ended or begun again");
    }

    @Test
    void answersTheJobInTheApi() throws Exception {
        var json = analyst.open("/api/v1/jobs/" + job).getContentAsString();

        assertThat(json).contains("\"state\":\"DONE\"", "\"created\":1204", "\"actions\":[]");
        assertThat(analyst.open("/api/v1/jobs").getContentAsString()).contains("\"id\":" + job);
        assertThat(analyst.open("/api/v1/jobs/" + job + "/refused-rows").getContentAsString())
                .contains("No such team");
    }

    @Test
    void showsTheTrailToAdministratorsAndAuditorsOnly() throws Exception {
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            var browser = fixture.signedIn(role);
            assertThat(browser.open("/administration/audit?record=JOB-" + job).getContentAsString())
                    .contains("JOB-" + job, "Started", "Job: <ins>Import of &lt;b&gt;");
            assertThat(browser.open("/api/v1/audit?record=job-" + job).getContentAsString())
                    .contains("\"record\":\"JOB-" + job + "\"");
            assertThat(browser.open("/api/v1/audit/chain").getContentAsString())
                    .contains("\"waiting\":");
        }
        assertThat(analyst.open("/administration/audit").getStatus()).isEqualTo(403);
        assertThat(analyst.open("/api/v1/audit").getStatus()).isEqualTo(403);
        assertThat(analyst.open("/api/v1/audit/chain").getStatus()).isEqualTo(403);
    }

    @Test
    void findsWhatAPersonDid() throws Exception {
        var administrator = fixture.signedIn(Role.ADMINISTRATOR);
        var person = analyst.account().person();
        var name = people.names(Set.of(person)).values().iterator().next();

        assertThat(
                        administrator
                                .perform(get("/administration/audit").param("person", name))
                                .getContentAsString())
                .contains("JOB-" + job);
        assertThat(
                        administrator
                                .perform(
                                        get("/administration/audit")
                                                .param("person", "nobody at all"))
                                .getContentAsString())
                .contains("Nothing here");
        assertThat(administrator.open("/administration/audit?record=x").getStatus()).isEqualTo(422);
    }

    private long start(PersonId person) {
        var actor =
                new Actor(
                        Optional.of(person),
                        "Aisha",
                        Set.of(Role.SERVICE_DESK_ANALYST),
                        Standing.NONE,
                        Channel.PAGE,
                        false);
        return transaction.execute(status ->
                Actors.as(actor, () -> jobs.start("page-test", "Import of <b>", Map.of())));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Handler implements JobHandler {

        @Override
        public String kind() {
            return "page-test";
        }

        @Override
        public void run(JobRun run) {
            run.result("created", 1_204);
            run.refuse(17, "No such team", "=cmd(1),x");
        }
    }
}

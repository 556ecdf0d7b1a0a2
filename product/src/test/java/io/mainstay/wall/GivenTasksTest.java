package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A task is given only to those who may see its record, tried on everybody of the town.
@ModuleTest
class GivenTasksTest {

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;

    @Test
    void aPersonGetsItExactlyWhenTheySeeTheRecordAndDoNotOnlyReport() throws Exception {
        var town = Town.built(context);
        var record = town.records().getFirst();
        for (var who : town.everybody()) {
            var answer =
                    give(town, record, "{\"team\": null, \"assignee\": %s}".formatted(who.id()));
            var expected = Oracle.seesTasks(who, record) ? 200 : 422;
            assertThat(answer.getStatus()).as(who.name()).isEqualTo(expected);
            if (expected == 422) {
                assertThat(answer.getContentAsString())
                        .contains("assignee-sees-nothing", "/assignee");
            }
        }
    }

    @Test
    void aTeamGetsItOnlyWhenSomebodyInItSeesTheRecord() throws Exception {
        var town = Town.built(context);
        var inMessagingOnly = town.organisation().messaging;
        var answer =
                give(
                        town,
                        town.records().getFirst(),
                        "{\"team\": %d, \"assignee\": null}".formatted(inMessagingOnly));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("team-sees-nothing", "/team");
    }

    /// By the security manager, who sees all.
    private MockHttpServletResponse give(Town town, Known record, String body) throws Exception {
        var giver =
                town.everybody().stream()
                        .filter(one -> one.name().equals("security manager"))
                        .findFirst()
                        .orElseThrow();
        var task = town.organisation().task(record);
        var version =
                jdbc.sql("select version from task.task where number = ?")
                        .param(task)
                        .query(Long.class)
                        .single();
        return mvc.perform(
                        patch("/api/v1/tasks/" + task)
                                .cookie(giver.cookie())
                                .header("X-CSRF-Token", giver.csrf())
                                .header("If-Match", "\"" + version + "\"")
                                .contentType("application/json")
                                .content(body))
                .andReturn()
                .getResponse();
    }
}

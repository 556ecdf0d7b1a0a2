package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A task is given to those who may work on its record, and shows it to them; tried on everybody of
/// the town.
@ModuleTest
class GivenTasksTest {

    @Autowired ApplicationContext context;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;

    @Test
    void aPersonGetsItExactlyWhenTheyMayWorkThereOrSeeItAnyway() throws Exception {
        var town = Town.built(context);
        for (var record : town.records()) {
            tryEverybody(town, record);
        }
    }

    private void tryEverybody(Town town, Known record) throws Exception {
        for (var who : town.everybody()) {
            var answer =
                    give(town, record, "{\"team\": null, \"assignee\": %s}".formatted(who.id()));
            var expected = Oracle.canBeGivenTasks(who, record) ? 200 : 422;
            assertThat(answer.getStatus())
                    .as("%s, %s", who.name(), record.label())
                    .isEqualTo(expected);
            if (expected == 422) {
                assertThat(answer.getContentAsString())
                        .contains("assignee-sees-nothing", "/assignee");
            }
        }
    }

    @Test
    void aTeamThatHasItSeesTheRecordAsLongAsItHasIt() throws Exception {
        var town = Town.built(context);
        var record = foreign(town, false);
        var specialist = named(town, "specialist elsewhere");
        assertThat(look(specialist, record)).isEqualTo(404);
        assertThat(giveToMessaging(town, record).getStatus()).isEqualTo(200);
        assertThat(look(specialist, record)).isEqualTo(200);
        give(town, record, "{\"team\": null, \"assignee\": null}");
        assertThat(look(specialist, record)).isEqualTo(404);
    }

    @Test
    void aRestrictedRecordIsShownToNoTeam() throws Exception {
        var town = Town.built(context);
        var answer = giveToMessaging(town, foreign(town, true));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("team-sees-nothing", "/team");
    }

    private MockHttpServletResponse giveToMessaging(Town town, Known record) throws Exception {
        var team = town.organisation().messaging;
        return give(town, record, "{\"team\": %d, \"assignee\": null}".formatted(team));
    }

    private static Known foreign(Town town, boolean restricted) {
        var specialist = named(town, "specialist elsewhere");
        return town.records().stream()
                .filter(record -> record.restricted() == restricted)
                .filter(record -> !Oracle.sees(specialist, record))
                .findFirst()
                .orElseThrow();
    }

    private int look(Somebody who, Known record) throws Exception {
        return mvc.perform(get("/api/v1/incidents/" + record.number()).cookie(who.cookie()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Somebody named(Town town, String name) {
        return town.everybody().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// By the security manager, who sees all.
    private MockHttpServletResponse give(Town town, Known record, String body) throws Exception {
        var giver = named(town, "security manager");
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

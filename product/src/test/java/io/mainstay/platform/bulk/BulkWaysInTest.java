package io.mainstay.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class BulkWaysInTest {

    private static final String API = "/api/v1/bulk-changes";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opens() {
        web = MockMvcTester.from(context);
    }

    @Test
    void aPageLeadsFromPickingToStarting() throws Exception {
        cast.network();
        var number = reported();
        var picked = post("/bulk-changes", "list=incident&pick=" + number);
        assertThat(picked).hasStatus3xxRedirection();
        var page = String.valueOf(picked.getResponse().getRedirectedUrl());
        assertThat(body(get(cast.marta(), page))).contains("Change one record", "Put on hold");
        assertThat(body(get(cast.marta(), page + "?action=assign")))
                .contains("name=\"to\"", "data-picker=\"/options/holder\"");
        assertThat(body(post(page + "/action", "action=assign&to=Nobody+at+all")))
                .contains("Nobody at all");
        assertThat(post(page + "/action", "action=assign&to=Network")).hasStatus3xxRedirection();
        assertThat(body(get(cast.marta(), page))).contains("1 of 1 can be changed", "Network");

        var refused = post(page + "/action", "action=note&text=");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("name=\"text\"");
        assertThat(post(page + "/action", "action=note&text=Provider+is+told"))
                .hasStatus3xxRedirection();
        assertThat(body(get(cast.marta(), page)))
                .contains("1 of 1 can be changed", "Provider is told");
        assertThat(get(cast.zoe(), page)).hasStatus(404);
        var shown = seen(page);
        assertThat(post(page + "/action", "action=note&text=Provider+is+gone"))
                .hasStatus3xxRedirection();
        var tooLate = post(page + "/start", shown);
        assertThat(tooLate).hasStatus(409);
        assertThat(body(tooLate)).contains("since you looked at it", "Provider is gone");
        var started = seen(page);
        assertThat(post(page + "/start", started)).hasStatus3xxRedirection();
        assertThat(post(page + "/start", started)).hasStatus(409);
        assertThat(body(get(cast.marta(), page))).contains("id=\"bulk\"");
    }

    @Test
    void nothingPickedIsSaidOnAPage() throws Exception {
        assertThat(post("/bulk-changes", "list=incident")).hasStatus(422);
        assertThat(body(post("/bulk-changes", "list=incident"))).contains("Nothing is picked");
        assertThat(post("/bulk-changes", "list=incident&all=true&filter=colour%3D%3Dred"))
                .hasStatus(422);
        assertThat(post("/bulk-changes", "list=nothing&pick=INC-1")).hasStatus(404);
        assertThat(body(get(cast.aisha(), "/portal/things"))).doesNotContain("/bulk-changes");
        assertThat(body(get(cast.marta(), "/incidents?filter=number==" + reported())))
                .contains("/bulk-changes", "name=\"pick\"");
    }

    @Test
    void theApiPreviewsStartsAndTellsOfEachRecord() throws Exception {
        var number = reported();
        var made =
                make(
                        "\"records\": [\"%s\"], \"action\": \"close\", \"start\": false"
                                .formatted(number));
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.preview.possible").isEqualTo(0);
        assertThat(made).bodyJson().extractingPath("$.preview.refused[0].count").isEqualTo(1);
        assertThat(made).bodyJson().extractingPath("$.state").isEqualTo("DRAFT");
        var path = API + "/" + JsonPath.<Integer>read(body(made), "$.id");
        assertThat(as(cast.marta(), web.put().uri(path + "/start"))).hasStatus(202);
        assertThat(as(cast.marta(), web.put().uri(path + "/start"))).hasStatus(409);
        assertThat(get(cast.marta(), path + "/records?state=PICKED")).hasStatusOk();
        assertThat(get(cast.marta(), path + "/records"))
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo(number);
        assertThat(get(cast.manager(), path)).hasStatus(404);
    }

    @Test
    void theApiRefusesWhatItCannotMean() throws Exception {
        var number = reported();
        assertThat(make("\"records\": [\"%s\"], \"action\": \"watch\"".formatted(number)))
                .hasStatus(202);
        assertThat(make("\"action\": \"watch\"")).hasStatus(422);
        assertThat(make("\"records\": [], \"action\": \"watch\"")).hasStatus(422);
        assertThat(make("\"records\": [\"INC-99999999\"], \"action\": \"watch\"")).hasStatus(422);
        for (var nonsense : new String[] {"nonsense", "", "INC-0", "KB-1"}) {
            var answer = make("\"records\": [\"%s\"], \"action\": \"watch\"".formatted(nonsense));
            assertThat(answer).hasStatus(422);
            assertThat(body(answer)).contains("/records", "INC-7");
        }
        assertThat(make("\"filter\": \"colour==red\", \"action\": \"watch\"")).hasStatus(400);
        assertThat(make("\"records\": [\"%s\"], \"action\": \"explode\"".formatted(number)))
                .hasStatus(422);
        assertThat(make("\"records\": [\"%s\"], \"action\": \"cancel\"".formatted(number)))
                .hasStatus(403);
        assertThat(
                        make(
                                "\"records\": [\"%s\"], \"action\": \"watch\", \"colour\": 1"
                                        .formatted(number)))
                .hasStatus(400);
        assertThat(get(cast.marta(), API + "/99999999")).hasStatus(404);
    }

    @Test
    void theApiNamesTheListsThatItKnows() throws Exception {
        var answer =
                as(
                        cast.marta(),
                        web.post()
                                .uri(API)
                                .contentType("application/json")
                                .content("{\"list\": \"incidents\", \"records\": [\"INC-1\"]}"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("/list", "incident, ");
    }

    /// What the form of the page sends along when it starts what it shows.
    private String seen(String page) throws UnsupportedEncodingException {
        var name = "name=\"seen\" value=\"";
        var text = body(get(cast.marta(), page));
        var from = text.indexOf(name) + name.length();
        return "seen=" + text.substring(from, text.indexOf('"', from));
    }

    private MvcTestResult make(String fields) {
        return as(
                cast.marta(),
                web.post()
                        .uri(API)
                        .contentType("application/json")
                        .content("{\"list\": \"incident\", " + fields + "}"));
    }

    private MvcTestResult post(String path, String form) {
        return as(
                cast.marta(),
                web.post()
                        .uri(path)
                        .accept("text/html")
                        .contentType("application/x-www-form-urlencoded")
                        .content(form));
    }

    private MvcTestResult get(Actor actor, String path) {
        return as(actor, web.get().uri(path).accept("text/html", "application/json"));
    }

    private static MvcTestResult as(Actor actor, MockMvcRequestBuilder request) {
        return Actors.as(actor, request::exchange);
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    private String reported() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()))
                .number()
                .toString();
    }
}

package io.mainstay.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.list.Lists;
import io.mainstay.servicedesk.application.ContactTold;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.application.InteractionService;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.servicedesk.persistence.InteractionList;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// What was taken down wrongly is put right, and the figures follow.
@ModuleTest
@Import(Cast.class)
class CorrectionsTest {

    private static final String PATH = "/api/v1/interactions/";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired InteractionService interactions;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired Articles articles;
    @Autowired Lists lists;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private MockMvcTester web = MockMvcTester.of();

    @BeforeEach
    void opensTheHouse() {
        web = MockMvcTester.from(context);
    }

    @Test
    void anEndedContactIsCorrectedWithItsHistory() {
        var ended = ended(EndTold.as(ContactOutcome.COMPLAINT));
        var change =
                "{\"channel\": \"WALK_IN\", \"caller\": %s, \"outcome\": \"INFORMATION\"}"
                        .formatted(id(cast.zoe()));

        var answer = patch(cast.marta(), ended, ended.version(), change);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.channel")
                .isEqualTo("WALK_IN");
        assertThat(answer).bodyJson().extractingPath("$.caller.name").isEqualTo("Zoe Stranger");
        assertThat(answer).bodyJson().extractingPath("$.outcome").isEqualTo("INFORMATION");
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("ENDED");
        assertThat(isSolvedAtFirstContact(ended)).isTrue();
        assertThat(history(ended)).contains("EDIT");
        assertThat(page(ended)).contains("Corrected").contains("Walk-in");
    }

    @Test
    void itIsCorrectedOnItsPageByWhoeverLogsContacts() {
        var ended = ended(EndTold.as(ContactOutcome.COMPLAINT));
        var there = "/interactions/" + ended.number();
        assertThat(page(ended)).contains(there + "?edit");
        assertThat(get(cast.marta(), there + "?edit=")).bodyText().contains("Save contact");
        assertThat(get(cast.aisha(), there + "?edit="))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Save contact");

        assertThat(post(cast.aisha(), ended, ended.version(), "COMPLIMENT")).hasStatus(403);
        assertThat(post(cast.rui(), ended, ended.version(), "COMPLIMENT")).hasStatus(404);
        assertThat(post(cast.marta(), ended, ended.version(), "INCIDENT"))
                .hasStatus(422)
                .bodyText()
                .contains("Save contact");
        assertThat(post(cast.marta(), ended, ended.version() - 1, "COMPLIMENT")).hasStatus(409);
        assertThat(post(cast.marta(), ended, ended.version(), "COMPLIMENT"))
                .hasStatus3xxRedirection();
        assertThat(page(ended)).contains("Compliment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"channel\": \"SMOKE\"} | 400 | /channel",
                "{\"endedAt\": null} | 400 | /endedAt",
                "{\"outcome\": null} | 422 | /outcome",
                "{\"outcome\": \"INCIDENT\"} | 422 | /record",
                "{\"outcome\": \"ARTICLE\", \"record\": \"INC-1\"} | 422 | /record",
                "{\"outcome\": \"ADDED\", \"record\": \"INC-999999999\"} | 422 | /record",
                "{\"record\": \"?\"} | 422 | /record",
                "{\"caller\": 99999999} | 422 | /caller",
                "{\"about\": \" \"} | 422 | /about",
            })
    void namesTheFieldThatIsWrong(String change, int status, String pointer) {
        var ended = ended(EndTold.as(ContactOutcome.INFORMATION));
        var answer = patch(cast.marta(), ended, ended.version(), change);
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void aContactThatLastsHasNoOutcome() {
        var begun = Actors.as(cast.marta(), () -> interactions.begin(told("Mail", cast.aisha())));
        assertThat(patch(cast.marta(), begun, 0, "{\"outcome\": \"INFORMATION\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/outcome");
        assertThat(patch(cast.marta(), begun, 0, "{\"channel\": \"CHAT\"}")).hasStatusOk();
    }

    @Test
    void whatAnotherRecordSaysIsJudgedAsOfTheEnd() {
        var ended = ended(EndTold.as(ContactOutcome.COMPLAINT));
        var incident = incident();
        clock.turn(Duration.ofHours(3));
        Actors.run(
                cast.marta(),
                () -> {
                    transitions.resolve(incident, "SOLVED", "Restarted");
                });

        assertThat(patch(cast.marta(), ended, ended.version(), led("INCIDENT", incident)))
                .hasStatusOk();
        assertThat(isSolvedAtFirstContact(ended)).isFalse();
        assertThat(get(cast.marta(), "/api/v1/incidents/" + incident + "/interactions"))
                .hasStatusOk()
                .bodyText()
                .contains(ended.number().toString());
        assertThat(get(cast.marta(), "/incidents/" + incident + "?tab=links"))
                .hasStatusOk()
                .bodyText()
                .contains("Contacts about it")
                .contains("/interactions/" + ended.number());
    }

    @Test
    void theUseOfAnArticleFollows() {
        var right = published("Wombat scale");
        var wrong = published("Wombat weight");
        var ended = ended(EndTold.as(ContactOutcome.COMPLAINT));

        assertThat(patch(cast.marta(), ended, ended.version(), led("ARTICLE", wrong)))
                .hasStatusOk();
        assertThat(uses(wrong)).isEqualTo(1);
        assertThat(patch(cast.marta(), ended, ended.version() + 1, led("ARTICLE", right)))
                .hasStatusOk();
        assertThat(uses(wrong)).isZero();
        assertThat(uses(right)).isEqualTo(1);
    }

    @Test
    void anArticleCountsHoweverTheContactEnds() {
        var article = published("Wombat cage");
        ended(EndTold.as(ContactOutcome.ARTICLE).with(article.ref()));
        assertThat(uses(article)).isEqualTo(1);

        var begun = Actors.as(cast.marta(), () -> interactions.begin(told("Mail", cast.aisha())));
        Actors.run(
                cast.marta(),
                () ->
                        interactions.end(
                                begun.number(),
                                EndTold.as(ContactOutcome.ARTICLE).with(article.ref())));
        assertThat(uses(article)).isEqualTo(2);
    }

    @Test
    void theRecordThatItWasNotAboutSaysSo() {
        var wrong = incident();
        var ended = ended(EndTold.as(ContactOutcome.ADDED).with(wrong.ref()));

        assertThat(patch(cast.marta(), ended, ended.version(), led("ADDED", incident())))
                .hasStatusOk();
        assertThat(get(cast.marta(), "/incidents/" + wrong))
                .bodyText()
                .contains("was corrected: it is not about this incident after all.");
    }

    @Test
    void nobodyTakesAwayARecordThatTheyDoNotSee() {
        var secret = Actors.as(cast.manager(), () -> incidents.report(cast.mailIsSlow())).number();
        var ended = ended(EndTold.as(ContactOutcome.ADDED).with(secret.ref()));
        jdbc.sql("update incident.incident set restricted = true where number = :number")
                .param("number", secret.toString())
                .update();

        for (var other : List.of(incident(), secret)) {
            assertThat(patch(cast.marta(), ended, ended.version(), led("ADDED", other)))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].pointer")
                    .isEqualTo("/record");
        }
        assertThat(patch(cast.marta(), ended, ended.version(), "{\"record\": null}")).hasStatusOk();
        assertThat(record(ended)).isEqualTo(secret.toString());
    }

    private Interaction ended(EndTold end) {
        return Actors.as(
                cast.marta(), () -> interactions.log(told("The till hangs", cast.aisha()), end));
    }

    private IncidentNumber incident() {
        return Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow())).number();
    }

    private static ContactTold told(String about, Actor caller) {
        return new ContactTold(
                ContactChannel.PHONE,
                caller.person(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Talk(about, ""));
    }

    private ArticleNumber published(String title) {
        var review = LocalDate.ofInstant(TestClock.NINE_O_CLOCK, ZoneOffset.UTC).plusMonths(3);
        return Actors.as(
                cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER),
                () -> {
                    var written =
                            articles.write(
                                    new NewArticle(
                                            title,
                                            "Weigh it.",
                                            "HOW_TO",
                                            "EVERYBODY",
                                            cast.network(),
                                            review));
                    articles.publish(written);
                    return written;
                });
    }

    private long uses(ArticleNumber article) {
        return Actors.as(cast.marta(), () -> articles.like("wombat", 5)).stream()
                .filter(found -> found.number().equals(article))
                .findFirst()
                .orElseThrow()
                .used();
    }

    private boolean isSolvedAtFirstContact(Interaction contact) {
        var filter = "solvedAtFirstContact==true;number==" + contact.number();
        return Actors.as(cast.marta(), () -> lists.total(InteractionList.LIST, filter)).count()
                == 1;
    }

    private List<String> history(Interaction contact) {
        return Actors.as(cast.marta(), () -> trail.history(contact.ref(), OptionalLong.empty(), 10))
                .stream()
                .map(written -> written.entry().action())
                .toList();
    }

    private String record(Interaction contact) {
        return jdbc.sql("select record from servicedesk.interaction where number = :number")
                .param("number", contact.number().toString())
                .query(String.class)
                .single();
    }

    private static String led(String outcome, Object record) {
        return "{\"outcome\": \"%s\", \"record\": \"%s\"}".formatted(outcome, record);
    }

    private static PersonId id(Actor who) {
        return who.person().orElseThrow();
    }

    private String page(Interaction contact) {
        var answer = get(cast.marta(), "/interactions/" + contact.number());
        assertThat(answer).hasStatusOk();
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Actor who, String uri) {
        return Actors.as(who, () -> web.get().uri(URI.create(uri)).exchange());
    }

    private MvcTestResult post(Actor who, Interaction contact, long version, String outcome) {
        return Actors.as(
                who,
                () ->
                        web.post()
                                .uri("/interactions/" + contact.number() + "/properties")
                                .param("version", Long.toString(version))
                                .param("outcome", outcome)
                                .exchange());
    }

    private MvcTestResult patch(Actor who, Interaction contact, long version, String change) {
        return Actors.as(
                who,
                () ->
                        web.method(HttpMethod.PATCH)
                                .uri(PATH + contact.number())
                                .header("If-Match", "\"" + version + "\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(change)
                                .exchange());
    }
}

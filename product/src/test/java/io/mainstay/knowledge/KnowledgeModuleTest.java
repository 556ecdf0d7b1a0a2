package io.mainstay.knowledge;

import static io.mainstay.knowledge.domain.ArticleLifecycle.State.DRAFT;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.IN_REVIEW;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.PUBLISHED;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.application.CustomFieldService;
import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.application.AttachmentService;
import io.mainstay.journal.application.UploadService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.kernel.Standing;
import io.mainstay.knowledge.application.AnswerService;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleEditions;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Edition;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.domain.RevisionLifecycle.Stage;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.persistence.ArticleUse;
import io.mainstay.platform.audit.Invariant;
import io.mainstay.platform.list.Lists;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Relations;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(Cast.class)
class KnowledgeModuleTest {

    private static final LocalDate TODAY =
            LocalDate.ofInstant(TestClock.NINE_O_CLOCK, ZoneOffset.UTC);

    @Autowired ArticleService articles;
    @Autowired ArticleTransitions transitions;
    @Autowired ArticleAccess access;
    @Autowired ArticleEditions editions;
    @Autowired AnswerService answers;
    @Autowired UploadService uploads;
    @Autowired AttachmentService attachments;
    @Autowired Lists lists;
    @Autowired ArticleUse use;
    @Autowired IncidentService incidents;
    @Autowired Relations relations;
    @Autowired List<Invariant> invariants;
    @Autowired JdbcClient jdbc;
    @Autowired CustomFieldService customFields;
    @Autowired Cast cast;

    @AfterEach
    void keepsWhatVerifyProves() {
        assertThat(invariants.stream().flatMap(one -> one.broken(Invariant.Depth.FULL).stream()))
                .isEmpty();
    }

    @Test
    void goesThroughItsLife() {
        var number = written(complete()).number();
        assertThat(as(cast.marta(), () -> transitions.submit(number)).state()).isEqualTo(IN_REVIEW);
        var back = as(keeper(), () -> transitions.sendBack(number, "Say which version"));
        assertThat(back.state()).isEqualTo(DRAFT);
        assertThat(back.life().reason()).contains("Say which version");

        as(cast.marta(), () -> transitions.submit(number));
        var published = as(keeper(), () -> transitions.publish(number));
        assertThat(published.state()).isEqualTo(PUBLISHED);
        assertThat(published.life().edition()).isEqualTo(1);
        assertThat(published.life().published()).contains(TestClock.NINE_O_CLOCK);
        assertThat(published.life().reason()).isEmpty();

        var retired = as(keeper(), () -> transitions.retire(number, "The till is gone"));
        assertThat(retired.state()).isEqualTo(RETIRED);
        assertThat(as(keeper(), () -> transitions.revise(number)).state()).isEqualTo(DRAFT);
    }

    @Test
    void staysAsItIsForItsReadersWhileItIsRevised() {
        var number = published(complete()).number();
        as(cast.marta(), () -> transitions.revise(number));
        var begun = as(cast.marta(), () -> access.get(number));
        as(
                cast.marta(),
                () -> edited(begun, now -> with(now.saying("Walrus", "Walrus."), Audience.STAFF)));

        var read = as(cast.aisha(), () -> access.get(number));
        assertThat(read.wording().body()).isEqualTo("Restart it.");
        assertThat(read.state()).isEqualTo(PUBLISHED);
        assertThat(found(cast.aisha(), number, "restart")).isEqualTo(1);
        assertThat(found(cast.aisha(), number, "walrus")).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        as(cast.aisha(), () -> lists.total(ArticleList.LIST, "revision==DRAFT")));
        as(cast.aisha(), () -> judged(number, true));

        assertThat(as(cast.marta(), () -> transitions.submit(number)).stage())
                .isEqualTo(Stage.IN_REVIEW);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> transitions.publish(number)));
        var back = as(keeper(), () -> transitions.sendBack(number, "Which walrus?"));
        assertThat(back.revision().orElseThrow().reason()).contains("Which walrus?");
        as(cast.marta(), () -> transitions.submit(number));
        var anew = as(keeper(), () -> transitions.publish(number));

        assertThat(anew.wording().body()).isEqualTo("Walrus.");
        assertThat(anew.life().edition()).isEqualTo(2);
        assertThat(anew.revision()).isEmpty();
        assertThat(as(cast.aisha(), () -> access.find(number))).isEmpty();
        assertThat(found(cast.marta(), number, "walrus")).isEqualTo(1);
    }

    /// They are no part of a revision, so readers would see them at once.
    @Test
    void itsOwnFieldsAreChangedByThoseWhoPublishOnceItIsPublished() {
        var wanted =
                new CustomField(
                        0,
                        ArticleList.NAME,
                        "vendor",
                        CustomField.Kind.TEXT,
                        new CustomField.Wording("Vendor", "", 1),
                        new CustomField.Use(Optional.empty(), false, false),
                        List.of(),
                        true,
                        0);
        Actors.run(
                cast.actor("Ada Min", Standing.NONE, Role.ADMINISTRATOR),
                () -> customFields.bringIn(wanted));
        var number = published(complete()).number();
        as(cast.marta(), () -> transitions.revise(number));
        var begun = as(cast.marta(), () -> access.get(number));
        var told = CustomValues.of(new String[] {"vendor=Unreviewed"});

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> edited(begun, now -> holding(now, told))));
        var corrected = as(keeper(), () -> edited(begun, now -> holding(now, told)));
        assertThat(corrected.custom()).isEqualTo(told);
    }

    @Test
    void staysAsItWasWhenItsRevisionIsDiscarded() {
        var before = published(complete());
        as(cast.marta(), () -> transitions.revise(before.number()));
        var begun = as(cast.marta(), () -> access.get(before.number()));
        as(cast.marta(), () -> edited(begun, now -> now.saying("Other", "Other.")));
        assertThat(refusal(keeper(), () -> transitions.retire(before.number(), "Gone")))
                .isEqualTo("article-being-revised");

        var after = as(cast.marta(), () -> transitions.discard(before.number()));

        assertThat(after.wording()).isEqualTo(before.wording());
        assertThat(after.life()).isEqualTo(before.life());
        assertThat(refusal(cast.marta(), () -> transitions.discard(before.number())))
                .isEqualTo("not-in-this-state");
    }

    @Test
    void aRevisionIsHandedInOnlyWhole() {
        var number = published(complete()).number();
        as(cast.marta(), () -> transitions.revise(number));
        var begun = as(cast.marta(), () -> access.get(number));
        as(cast.marta(), () -> edited(begun, now -> now.saying("Title", " ")));

        assertThat(problems(cast.marta(), () -> transitions.submit(number)))
                .containsExactly("body article-without-body");
    }

    @Test
    void itsReadersHaveThePicturesOfWhatIsPublishedOnly() {
        var first = picture("first.png");
        var next = picture("next.png");
        var number = published(complete().saying("Tills", first.markdown())).number();
        as(cast.marta(), () -> transitions.revise(number));
        var begun = as(cast.marta(), () -> access.get(number));
        as(cast.marta(), () -> edited(begun, now -> now.saying("Tills", next.markdown())));

        assertThat(has(cast.aisha(), first)).isTrue();
        assertThat(has(cast.aisha(), next)).isFalse();
        assertThat(has(keeper(), next)).isTrue();

        as(cast.marta(), () -> transitions.submit(number));
        as(keeper(), () -> transitions.publish(number));
        assertThat(has(cast.aisha(), first)).isFalse();
        assertThat(has(cast.aisha(), next)).isTrue();
        assertThat(has(keeper(), first)).isTrue();

        as(keeper(), () -> transitions.retire(number, "Gone"));
        assertThat(has(cast.aisha(), next)).isFalse();
    }

    @Test
    void isHandedInOnlyWhole() {
        var bare = written(ArticleDetails.blank(Kind.REFERENCE).saying("Tills", ""));
        assertThat(problems(cast.marta(), () -> transitions.submit(bare.number())))
                .containsExactly(
                        "body article-without-body",
                        "audience article-without-audience",
                        "team article-without-owner",
                        "reviewDate article-without-review");
        var late = written(reviewed(complete(), TODAY.minusDays(1)));
        assertThat(problems(cast.marta(), () -> transitions.submit(late.number())))
                .containsExactly("reviewDate article-review-over");
        assertThat(as(cast.marta(), () -> access.get(late.number())).state()).isEqualTo(DRAFT);
    }

    @Test
    void isPublishedAnewWhenItSaysSomethingElse() {
        var number = published(complete()).number();
        var before = as(keeper(), () -> access.get(number));
        var moved =
                as(
                        keeper(),
                        () ->
                                articles.edit(
                                        number,
                                        before.version(),
                                        now -> reviewed(now, TODAY.plusDays(9))));
        assertThat(moved.life().edition()).isEqualTo(1);
        var anew =
                as(
                        keeper(),
                        () ->
                                articles.edit(
                                        number,
                                        moved.version(),
                                        now ->
                                                now.saying(
                                                        now.wording().title(), "Restart twice.")));
        assertThat(anew.state()).isEqualTo(PUBLISHED);
        assertThat(as(keeper(), () -> editions.of(anew)))
                .extracting(Edition::number, Edition::body)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Restart twice."),
                        org.assertj.core.groups.Tuple.tuple(1, "Restart it."));
        assertThat(problems(keeper(), () -> edited(anew, now -> now.saying("Title", " "))))
                .containsExactly("body article-without-body");
    }

    @Test
    void isCorrectedByThoseWhoPublishOnceItIsPublished() {
        var article = published(complete());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> edited(article, now -> now)));
        as(keeper(), () -> transitions.retire(article.number(), "Gone"));
        var retired = as(keeper(), () -> access.get(article.number()));
        assertThat(refusal(keeper(), () -> edited(retired, now -> now)))
                .isEqualTo("article-retired");
    }

    @Test
    void isEditedFromTheVersionThatWasSeen() {
        var draft = written(complete());
        as(cast.marta(), () -> edited(draft, now -> now.saying("Another", "Text")));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(
                        () -> as(cast.marta(), () -> edited(draft, now -> now.saying("A", "B"))));
    }

    @Test
    void refusesWhatNoArticleCanHold() {
        assertThat(problems(cast.marta(), () -> articles.write(complete().saying(" ", "x"))))
                .containsExactly("title required");
        assertThat(problems(cast.marta(), () -> articles.write(complete().saying("a\nb", "x"))))
                .containsExactly("title one-line");
        assertThat(
                        problems(
                                cast.marta(),
                                () -> articles.write(reviewed(complete(), TODAY.plusYears(11)))))
                .containsExactly("reviewDate not-a-review-date");
        var forATeam = with(complete(), Readership.of(Audience.TEAM));
        assertThat(problems(cast.marta(), () -> articles.write(forATeam)))
                .containsExactly("audienceTeam required");
        var forAUnit = with(complete(), Readership.of(Audience.UNIT));
        assertThat(problems(cast.marta(), () -> articles.write(forAUnit)))
                .containsExactly("audienceUnit required");
    }

    @Test
    void isFoundByReadersOnlyWhilePublished() {
        var number = written(complete()).number();
        assertThat(as(cast.aisha(), () -> access.find(number))).isEmpty();
        as(cast.marta(), () -> transitions.submit(number));
        assertThat(as(cast.aisha(), () -> access.find(number))).isEmpty();
        as(keeper(), () -> transitions.publish(number));
        var seen = as(cast.aisha(), () -> access.get(number));
        assertThat(as(cast.aisha(), () -> access.actions(seen))).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.aisha(), () -> editions.of(seen)));
        as(keeper(), () -> transitions.retire(number, "Gone"));
        assertThat(as(cast.aisha(), () -> access.find(number))).isEmpty();
    }

    @Test
    void isWrittenFromWhatSolvedAnIncident() {
        var incident = incident();
        var article = as(cast.marta(), () -> articles.write(complete(), incident.ref()));
        assertThat(as(cast.marta(), () -> relations.of(article.ref())))
                .singleElement()
                .matches(link -> link.kind() == LinkKind.DERIVED_FROM)
                .matches(link -> link.other().ref().equals(incident.ref()));
        var unseen = cast.actor("Nina Elsewhere", Cast.inTeam(cast.messaging()), Role.SPECIALIST);
        assertThat(problems(unseen, () -> articles.write(complete(), incident.ref())))
                .containsExactly("to unknown");
    }

    @Test
    void isTheAnswerToAnIncidentOnce() {
        var incident = incident();
        var number = published(complete()).number();
        for (var twice = 0; twice < 2; twice++) {
            as(cast.marta(), () -> answer(incident, number));
        }
        var shown = as(cast.marta(), () -> answers.of(incident.ref()));
        assertThat(shown.answers()).extracting(one -> one.number()).containsExactly(number);
        assertThat(use.answeredBy(number)).containsExactly(incident.ref());

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.aisha(), () -> answer(incident, number)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.zoe(), () -> answer(incident, number)));

        var gone = new ArticleNumber(99_999_999);
        assertThat(problems(cast.marta(), () -> answer(incident, gone)))
                .containsExactly("article unknown");
        var draft = written(complete()).number();
        assertThat(refusal(cast.marta(), () -> answer(incident, draft)))
                .isEqualTo("article-not-published");
        as(
                cast.marta(),
                () -> {
                    answers.takeBack(incident.ref(), number);
                    return number;
                });
        assertThat(use.answeredBy(number)).isEmpty();
    }

    @Test
    void isNoAnswerThatItsReaderCannotSee() {
        var incident = incident();
        var number = published(with(complete(), Readership.of(Audience.STAFF))).number();
        as(cast.marta(), () -> answer(incident, number));
        assertThat(as(cast.aisha(), () -> answers.of(incident.ref())).answers()).isEmpty();
    }

    @Test
    void countsTheLastWordOfEachReader() {
        var number = published(complete()).number();
        as(cast.aisha(), () -> judged(number, true));
        as(cast.zoe(), () -> judged(number, true));
        as(cast.aisha(), () -> judged(number, false));
        var row = as(cast.aisha(), () -> lists.row(ArticleList.LIST, number.ref()).orElseThrow());
        assertThat(row.whole("helped").orElse(0)).isEqualTo(1);
        assertThat(row.whole("helpedNot").orElse(0)).isEqualTo(1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.auditor(), () -> judged(number, true)));
    }

    @Test
    void theDatabaseKnowsTheSameStates() {
        var check =
                jdbc.sql(
                                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'article_state_is_known'")
                        .query(String.class)
                        .single();
        assertThat(
                        Pattern.compile("'(\\w+)'")
                                .matcher(check)
                                .results()
                                .map((MatchResult match) -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(State.values()).map(Enum::name).toList());
    }

    @Test
    void theDatabaseKnowsTheSameStagesOfARevision() {
        var check =
                jdbc.sql(
                                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'revision_stage_is_known'")
                        .query(String.class)
                        .single();
        assertThat(check).contains("'DRAFT'", "'IN_REVIEW'").doesNotContain("'NONE'");
        assertThat(Stage.values()).hasSize(3);
    }

    private ArticleNumber answer(Incident incident, ArticleNumber number) {
        answers.answer(incident.ref(), number);
        return number;
    }

    private ArticleNumber judged(ArticleNumber number, boolean helped) {
        answers.judge(number, helped);
        return number;
    }

    private long found(Actor actor, ArticleNumber number, String word) {
        var filter = "number==" + number + ";text=q=" + word;
        return as(actor, () -> lists.total(ArticleList.LIST, filter)).count();
    }

    private Attachment picture(String name) {
        var bytes = ("\u0089PNG\r\n\u001a\n" + name).getBytes(StandardCharsets.ISO_8859_1);
        return as(
                cast.marta(),
                () -> uploads.upload(new Upload(name, false, new ByteArrayInputStream(bytes))));
    }

    private boolean has(Actor actor, Attachment file) {
        try {
            as(actor, () -> attachments.get(file.id()));
            return true;
        } catch (NoSuchRecord hidden) {
            return false;
        }
    }

    private static ArticleDetails with(ArticleDetails details, Audience audience) {
        return with(details, Readership.of(audience));
    }

    private Article edited(Article seen, java.util.function.UnaryOperator<ArticleDetails> change) {
        return articles.edit(seen.number(), seen.version(), change);
    }

    private Incident incident() {
        return as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
    }

    private Article written(ArticleDetails details) {
        return as(cast.marta(), () -> articles.write(details));
    }

    private Article published(ArticleDetails details) {
        var number = written(details).number();
        as(cast.marta(), () -> transitions.submit(number));
        return as(keeper(), () -> transitions.publish(number));
    }

    private ArticleDetails complete() {
        return new ArticleDetails(
                ArticleDetails.blank(Kind.HOW_TO).saying("A till hangs", "Restart it.").wording(),
                Readership.of(Audience.EVERYBODY),
                new Owner(Optional.of(cast.network()), Optional.empty()),
                Optional.of(TODAY.plusMonths(6)));
    }

    private static ArticleDetails holding(ArticleDetails details, CustomValues custom) {
        return new ArticleDetails(
                details.wording(), details.readership(), details.owner(), details.review(), custom);
    }

    private static ArticleDetails with(ArticleDetails details, Readership readers) {
        return new ArticleDetails(details.wording(), readers, details.owner(), details.review());
    }

    private static ArticleDetails reviewed(ArticleDetails details, LocalDate day) {
        return new ArticleDetails(
                details.wording(), details.readership(), details.owner(), Optional.of(day));
    }

    private Actor keeper() {
        return cast.actor("Kim Keeper", Standing.NONE, Role.KNOWLEDGE_MANAGER);
    }

    private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Actors.as(actor, work);
    }

    private static List<String> problems(
            Actor actor, ScopedValue.CallableOp<?, RuntimeException> work) {
        try {
            Actors.as(actor, work);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.problems().stream().map(one -> one.field() + " " + one.code()).toList();
        }
    }

    private static String refusal(Actor actor, ScopedValue.CallableOp<?, RuntimeException> work) {
        try {
            Actors.as(actor, work);
            return "";
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}

package io.mainstay.incident.application.bulk;

import static io.mainstay.platform.bulk.domain.ItemState.CHANGED;
import static io.mainstay.platform.bulk.domain.ItemState.PICKED;
import static io.mainstay.platform.bulk.domain.ItemState.REFUSED;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mainstay.incident.Cast;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.application.bulk.ChildrenResolution.Begun;
import io.mainstay.incident.application.bulk.ChildrenResolution.Wanted;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkTelling.Sample;
import io.mainstay.platform.bulk.application.BulkChanges;
import io.mainstay.platform.bulk.application.BulkPreview;
import io.mainstay.platform.bulk.application.ToldBulkRun;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.jobs.JobHandler;
import io.mainstay.platform.jobs.domain.JobRepository;
import io.mainstay.task.NewTask;
import io.mainstay.task.Tasks;
import io.mainstay.testing.ModuleTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A parent and the children that are resolved with it. Nobody here has an account, so the node's
/// own jobs give up at once and the test runs each change itself.
@ModuleTest
@Import(Cast.class)
class ChildrenResolutionTest {

    private static final String GERMAN = "Guten Tag {caller.firstName}, {number} läuft wieder";
    private static final String ENGLISH = "Hello {caller.firstName}: {title}, see {parent.title}";

    @Autowired ChildrenResolution children;
    @Autowired BulkChanges bulks;
    @Autowired BulkPreview previews;
    @Autowired List<JobHandler> handlers;
    @Autowired JobRepository jobs;
    @Autowired IncidentService incidents;
    @Autowired IncidentTransitions transitions;
    @Autowired IncidentAccess access;
    @Autowired Tasks tasks;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Cast cast;

    @Test
    void beginsInTheLanguagesOfTheCallersAndChangesNothing() {
        var parent = resolvedParentOf(child("Aisha Khan"), german(), german());

        var begun = as(cast.marta(), () -> children.begin(parent));

        assertThat(begun.children()).isEqualTo(3);
        assertThat(begun.languages()).containsExactly(Map.entry("de", 2L), Map.entry("en", 1L));
        assertThat(begun.bulk().deed().orElseThrow().input().values())
                .containsEntry("code", "SOLVED")
                .containsEntry("text.de", "Gateway restarted")
                .containsEntry("text.en", "Gateway restarted");
        assertThat(states(begun).values()).containsOnly(PICKED);
    }

    @Test
    void showsBeforehandWhatOneOfEachLanguageWouldRead() {
        var english = child("Aisha Khan");
        var german = german();
        var parent = resolvedParentOf(english, german, german());

        var begun = begun(parent, Map.of("en", ENGLISH, "de", GERMAN), false);
        var preview = as(cast.marta(), () -> previews.of(begun.bulk()));

        assertThat(preview.possible()).isEqualTo(3);
        assertThat(preview.samples())
                .containsExactlyInAnyOrder(
                        new Sample(english.ref(), "en", "Hello Aisha: Mail is slow, see No mail"),
                        new Sample(
                                german.ref(), "de", "Guten Tag Karl, " + german + " läuft wieder"));
    }

    @Test
    void tellsEachCallerInTheirOwnWordsAndTheOthersInTheParents() throws Exception {
        var english = child("Aisha Khan");
        var german = german();
        var dutch = child("Noor de Vries");
        speaks("Noor de Vries", "nl-BE");
        var parent = resolvedParentOf(english, german, dutch);

        run(begun(parent, Map.of("en", ENGLISH, "de", GERMAN, "nl", " "), true));

        assertThat(explanation(english)).isEqualTo("Hello Aisha: Mail is slow, see No mail");
        assertThat(said(english)).containsExactly("Hello Aisha: Mail is slow, see No mail");
        assertThat(said(german)).containsExactly("Guten Tag Karl, " + german + " läuft wieder");
        assertThat(said(dutch)).containsExactly("Gateway restarted");
        assertThat(seen(dutch).resolution().flatMap(Resolution::by))
                .contains(cast.person("Marta Lindqvist"));
    }

    @Test
    void whatSomebodyChoseForTheirAccountCountsMoreThanTheDirectory() {
        var child = german();
        var account =
                jdbc.sql(
                                """
                                insert into platform_access.account (login, person, password_hash, password_changed_at, created_at)
                                values (:login, :person, '{argon2id}$argon2id$none', now(), now()) returning id
                                """)
                        .param("login", "karl-" + child)
                        .param("person", cast.person("Karl Weber").value())
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into platform_access.preference (account, language) values (?, 'nl')")
                .param(account)
                .update();

        var begun = begun(resolvedParentOf(child), Map.of(), false);

        assertThat(begun.languages()).containsExactly(Map.entry("nl", 1L));
    }

    @Test
    void doesNoChildTwiceWhateverIsKilledWhen() throws Exception {
        var numbers = IntStream.range(0, 7).mapToObj(it -> child("Aisha Khan")).toList();
        var parent = resolvedParentOf(numbers.toArray(IncidentNumber[]::new));
        var begun = begun(parent, Map.of(), true);

        run(begun, 2);
        runDyingAfter(begun, 3);
        assertThat(states(begun).values()).filteredOn(PICKED::equals).hasSize(2);
        run(begun);
        run(begun);

        assertThat(states(begun).values()).containsOnly(CHANGED);
        assertThat(numbers)
                .allSatisfy(number -> {
                    assertThat(said(number)).hasSize(1);
                    assertThat(deeds(number, "RESOLVE")).isEqualTo(1);
                });
    }

    @Test
    void leavesAloneWhatBecameAnothersMeanwhile() throws Exception {
        var solved = child("Aisha Khan");
        var moved = child("Aisha Khan");
        var renamed = child("Aisha Khan");
        var parent = resolvedParentOf(solved, moved, renamed);
        var begun = begun(parent, Map.of("en", "{title} is well again"), true);
        var other = child("Aisha Khan");
        as(cast.marta(), () -> transitions.resolve(solved, "SOLVED", "New cable"));
        as(cast.marta(), () -> incidents.putUnder(moved, Optional.of(other)));
        rename(renamed, "Post is slow");

        run(begun);

        assertThat(reasons(begun))
                .containsEntry(solved, "refusal.not-in-this-state")
                .containsEntry(moved, "refusal.no-child-of");
        assertThat(explanation(solved)).isEqualTo("New cable");
        assertThat(seen(moved).state()).isEqualTo(State.NEW);
        assertThat(explanation(renamed)).isEqualTo("Post is slow is well again");
        assertThat(seen(renamed).report().title()).isEqualTo("Post is slow");
    }

    @Test
    void whatIsSavedAtThatVeryMomentIsNeitherLostNorOverwritten() throws Exception {
        var child = child("Aisha Khan");
        var begun = begun(resolvedParentOf(child), Map.of(), true);
        var saved = new CountDownLatch(1);
        var saving =
                CompletableFuture.runAsync(() ->
                        transaction.executeWithoutResult(open -> {
                            give(child);
                            saved.countDown();
                            waitForSomebodyWaiting();
                        }));
        saved.await();

        run(begun);
        saving.join();

        assertThat(states(begun)).containsExactly(Map.entry(child, CHANGED));
        assertThat(seen(child).state()).isEqualTo(State.RESOLVED);
        assertThat(seen(child).handling().team()).contains(cast.network());
    }

    @Test
    void saysWhichChildHasOpenTasks() throws Exception {
        var busy = child("Aisha Khan");
        var free = child("Aisha Khan");
        var swap =
                new NewTask("Swap", Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        as(cast.marta(), () -> tasks.add(busy.ref(), swap));
        var begun = begun(resolvedParentOf(busy, free), Map.of(), true);
        assertThat(as(cast.marta(), () -> previews.of(begun.bulk())).possible()).isEqualTo(1);

        run(begun);

        assertThat(reasons(begun)).containsExactly(Map.entry(busy, "refusal.open-tasks"));
        assertThat(seen(busy).state()).isEqualTo(State.NEW);
        assertThat(said(busy)).isEmpty();
        assertThat(seen(free).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void countsAndTouchesOnlyWhatTheResolverSees() {
        var theirs = child("Aisha Khan");
        give(theirs);
        var unseen = child("Aisha Khan");
        var parent = child("Aisha Khan");
        give(parent);
        resolved(parent, theirs, unseen);

        var begun = as(cast.rui(), () -> children.begin(parent));

        assertThat(begun.children()).isEqualTo(1);
        assertThat(as(cast.rui(), () -> bulks.items(begun.bulk().id(), Set.of(), 0, 10)))
                .extracting(Item::record)
                .containsExactly(theirs.serial());
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.zoe(), () -> children.begin(parent)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.aisha(), () -> children.begin(parent)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.auditor(), () -> children.begin(parent)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(cast.manager(), () -> bulks.get(begun.bulk().id())));
    }

    @Test
    void isOfferedOnlyOnceTheParentIsResolvedAndHasOpenChildren() {
        var child = child("Aisha Khan");
        var parent = child("Aisha Khan");
        as(cast.marta(), () -> incidents.putUnder(child, Optional.of(parent)));
        assertThatExceptionOfType(NotWithItsParent.class)
                .isThrownBy(() -> as(cast.marta(), () -> children.begin(parent)));

        as(cast.marta(), () -> transitions.resolve(parent, "SOLVED", "Well again"));
        as(cast.marta(), () -> transitions.resolve(child, "SOLVED", "Well again"));
        assertThatExceptionOfType(NotWithItsParent.class)
                .isThrownBy(() -> as(cast.marta(), () -> children.begin(parent)));
    }

    @Test
    void aRestrictedParentIsNamedToNobodyAndItsWordsAreForNobodyElse() throws Exception {
        var parent = as(cast.security(), () -> incidents.report(secret())).number();
        var english = child("Aisha Khan");
        var german = german();
        Stream.of(english, german)
                .forEach(child ->
                        as(cast.security(), () -> incidents.putUnder(child, Optional.of(parent))));
        as(cast.security(), () -> transitions.resolve(parent, "SOLVED", "Stolen key revoked"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        as(
                                cast.security(),
                                () -> children.begin(parent, wanted(Map.of("en", ENGLISH)), false)))
                .satisfies(it -> assertThat(it.problems().getFirst().field()).isEqualTo("text.en"));
        var begun =
                as(
                        cast.security(),
                        () -> children.begin(parent, wanted(Map.of("en", "All well")), true));
        assertThat(begun.bulk().deed().orElseThrow().input().values()).doesNotContainKey("text.de");
        run(cast.security(), new ToldBulkRun(over(begun), 10));

        assertThat(said(english)).containsExactly("All well");
        assertThat(seen(german).state()).isEqualTo(State.NEW);
        assertThat(as(cast.security(), () -> bulks.items(begun.bulk().id(), Set.of(REFUSED), 0, 9)))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.reason().orElseThrow().key())
                                .isEqualTo("refusal.no-words-for-caller"));
    }

    @Test
    void takesNoWordsThatStandForNothing() {
        var parent = resolvedParentOf(child("Aisha Khan"));
        for (var text : List.of("{team} did it", "{caller.name}", "x".repeat(10_001))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> begun(parent, Map.of("en", text), false));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> begun(parent, Map.of("english", "Well again"), false));
    }

    @Test
    void aParentThatIsReopenedTakesNoMoreChildrenAlongAndLeavesTheRestResolved() throws Exception {
        var first = child("Aisha Khan");
        var second = child("Aisha Khan");
        var parent = resolvedParentOf(first, second);
        var begun = begun(parent, Map.of(), true);
        run(begun, 1);
        as(cast.marta(), () -> transitions.reopen(parent, "Down again"));
        run(begun);

        assertThat(seen(first).state()).isEqualTo(State.RESOLVED);
        assertThat(reasons(begun))
                .containsExactly(Map.entry(second, "refusal.parent-not-resolved"));

        var undo = as(cast.marta(), () -> bulks.undo(begun.bulk().id()));
        run(new Begun(undo, 1, Map.of()));
        assertThat(seen(first).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void manyAreMadeChildrenOfOneAndTakenOutAgain() throws Exception {
        var parent = child("Aisha Khan");
        var before = child("Aisha Khan");
        var free = child("Aisha Khan");
        var elsewhere = child("Aisha Khan");
        as(cast.marta(), () -> incidents.putUnder(elsewhere, Optional.of(before)));
        as(cast.marta(), () -> incidents.putUnder(parent, Optional.of(before)));
        var bulk =
                as(
                        cast.marta(),
                        () -> {
                            var picked = new TreeSet<String>();
                            Stream.of(free, elsewhere, before)
                                    .forEach(it -> picked.add(it.toString()));
                            var id = bulks.ofRecords("incident", picked).id();
                            var to = new BulkInput(Map.of("parent", parent.toString()));
                            return bulks.start(bulks.choose(id, "put-under", to).id());
                        });
        var begun = new Begun(bulk, 3, Map.of());
        run(begun);

        assertThat(seen(free).parent()).contains(parent);
        assertThat(seen(elsewhere).parent()).contains(parent);
        assertThat(reasons(begun)).containsExactly(Map.entry(before, "invalid.incident-circle"));

        run(new Begun(as(cast.marta(), () -> bulks.undo(bulk.id())), 2, Map.of()));
        assertThat(seen(free).parent()).isEmpty();
        assertThat(seen(elsewhere).parent()).contains(before);
    }

    private IncidentNumber child(String caller) {
        var person = cast.person(caller);
        return as(
                cast.marta(),
                () -> {
                    var details = cast.mailIsSlow();
                    var number = incidents.report(details).number();
                    jdbc.sql("update incident.incident set caller = ? where id = ?")
                            .params(person.value(), number.serial())
                            .update();
                    return number;
                });
    }

    private IncidentNumber german() {
        var child = child("Karl Weber");
        speaks("Karl Weber", "de");
        return child;
    }

    private void speaks(String name, String language) {
        jdbc.sql("update people.person set language = ? where id = ?")
                .params(language, cast.person(name).value())
                .update();
    }

    private IncidentDetails secret() {
        return cast.mailIsSlow().restricted(true);
    }

    private IncidentNumber resolvedParentOf(IncidentNumber... numbers) {
        var parent = child("Aisha Khan");
        rename(parent, "No mail");
        return resolved(parent, numbers);
    }

    private IncidentNumber resolved(IncidentNumber parent, IncidentNumber... numbers) {
        for (var number : numbers) {
            as(cast.marta(), () -> incidents.putUnder(number, Optional.of(parent)));
        }
        as(cast.marta(), () -> transitions.resolve(parent, "SOLVED", "Gateway restarted"));
        return parent;
    }

    private void rename(IncidentNumber number, String title) {
        jdbc.sql("update incident.incident set title = ?, version = version + 1 where id = ?")
                .params(title, number.serial())
                .update();
    }

    private void give(IncidentNumber number) {
        as(
                cast.marta(),
                () ->
                        transitions.assign(
                                number, cast.network(), Optional.empty(), Optional.empty()));
    }

    /// Until the job stands before the row that this transaction has changed.
    private void waitForSomebodyWaiting() {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until
                && jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private static Wanted wanted(Map<String, String> texts) {
        return new Wanted(Optional.empty(), texts);
    }

    private Begun begun(IncidentNumber parent, Map<String, String> texts, boolean start) {
        return as(cast.marta(), () -> children.begin(parent, wanted(texts), start));
    }

    private void run(Begun begun) throws Exception {
        run(begun, Integer.MAX_VALUE);
    }

    private void run(Begun begun, int most) throws Exception {
        run(cast.marta(), new ToldBulkRun(over(begun), most));
    }

    private void runDyingAfter(Begun begun, int records) {
        Iterator<Actor> dying =
                Stream.concat(
                                Stream.generate(cast::marta).limit(records),
                                Stream.generate(() -> {
                                    throw new IllegalStateException("killed");
                                }))
                        .map(Actor.class::cast)
                        .iterator();
        var run = new ToldBulkRun(over(begun), Integer.MAX_VALUE, dying);
        assertThatIllegalStateException().isThrownBy(() -> run(cast.marta(), run));
    }

    private void run(Actor actor, ToldBulkRun run) throws Exception {
        Actors.as(
                actor,
                () -> {
                    handler().run(run);
                    return "";
                });
    }

    private JobHandler handler() {
        return handlers.stream()
                .filter(one -> one.kind().equals("bulk-change"))
                .findFirst()
                .orElseThrow();
    }

    /// Waits until the node has given the job up.
    private long over(Begun begun) {
        var job = begun.bulk().job().orElseThrow();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jobs.find(job).orElseThrow().state().isOpen() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return begun.bulk().id();
    }

    private Map<IncidentNumber, ItemState> states(Begun begun) {
        return items(begun.bulk())
                .collect(toMap(item -> new IncidentNumber(item.record()), Item::state));
    }

    private Map<IncidentNumber, String> reasons(Begun begun) {
        return items(begun.bulk())
                .filter(item -> item.state() == REFUSED)
                .collect(
                        toMap(
                                item -> new IncidentNumber(item.record()),
                                item -> item.reason().orElseThrow().key()));
    }

    private Stream<Item> items(Bulk bulk) {
        return as(cast.marta(), () -> bulks.items(bulk.id(), Set.of(), 0, 100)).stream();
    }

    private Incident seen(IncidentNumber number) {
        return as(cast.marta(), () -> access.get(number));
    }

    private String explanation(IncidentNumber number) {
        return seen(number).resolution().orElseThrow().explanation();
    }

    private List<String> said(IncidentNumber number) {
        return new ArrayList<>(
                jdbc.sql("select body from journal.entry where record = ? and kind = 'PUBLIC'")
                        .param(number.toString())
                        .query(String.class)
                        .list());
    }

    private long deeds(IncidentNumber number, String action) {
        return jdbc.sql("select count(*) from platform_audit.entry where ref = ? and action = ?")
                .params(number.toString(), action)
                .query(Long.class)
                .single();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Actors.as(actor, work::get);
    }
}

package io.mainstay.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.classification.application.CategoryService;
import io.mainstay.classification.application.ChoiceService;
import io.mainstay.classification.application.MatrixService;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.Cast;
import io.mainstay.people.PaperDoor;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(PaperDoor.class)
class ClassificationModuleTest {

    @Autowired CategoryService categories;
    @Autowired MatrixService matrices;
    @Autowired ChoiceService choices;

    @Test
    void keepsThePathOfAllBelowARenamedCategory() {
        var top = create("incident", Optional.empty(), "Hardware");
        var middle = create("incident", Optional.of(top.id()), "Printer");
        var leaf = create("incident", Optional.of(middle.id()), "Paper jam");

        run(() -> categories.rename(top.id(), 0, "Equipment"));

        assertThat(path(leaf)).isEqualTo("Equipment / Printer / Paper jam");
        assertThat(categories.within(top.id()))
                .containsExactlyInAnyOrder(top.id(), middle.id(), leaf.id());
    }

    @Test
    void movesACategoryWithAllBelowIt() {
        var from = create("moving", Optional.empty(), "From");
        var to = create("moving", Optional.empty(), "To");
        var moved = create("moving", Optional.of(from.id()), "Moved");
        var leaf = create("moving", Optional.of(moved.id()), "Leaf");

        run(() -> categories.move(moved.id(), 0, Optional.of(to.id())));

        assertThat(path(leaf)).isEqualTo("To / Moved / Leaf");
        assertThat(categories.all("moving"))
                .extracting(Category::name)
                .containsExactly("From", "To", "Moved", "Leaf");
    }

    @Test
    void cannotMoveBelowItself() {
        var top = create("circle", Optional.empty(), "Top");
        var leaf = create("circle", Optional.of(top.id()), "Leaf");

        assertRefused(
                () -> run(() -> categories.move(top.id(), 0, Optional.of(leaf.id()))),
                "parent",
                "circle");
    }

    @Test
    void namesTheProcessThatIsMissingOrNoName() {
        assertRefused(() -> create(" ", Optional.empty(), "Ours"), "process", "required");
        assertRefused(() -> create("In Hand", Optional.empty(), "Ours"), "process", "process-form");
    }

    @Test
    void takesNoParentFromAnotherProcess() {
        var other = create("other-process", Optional.empty(), "Theirs");

        assertRefused(
                () -> create("this-process", Optional.of(other.id()), "Ours"), "parent", "unknown");
        assertRefused(
                () -> create("this-process", Optional.of(new CategoryId(987_654)), "Ours"),
                "parent",
                "unknown");
    }

    @Test
    void hasOneActiveCategoryOfANameBesideEachOther() {
        var first = create("twins", Optional.empty(), "Network");
        assertRefused(() -> create("twins", Optional.empty(), "NETWORK"), "name", "taken");

        run(() -> categories.activate(first.id(), 0, false));
        var second = create("twins", Optional.empty(), "Network");

        assertThat(categories.active("twins")).containsExactly(second);
        assertThat(categories.find(first.id())).isPresent();
    }

    @Test
    void bringsInAPathOnlyOnce() {
        var path = List.of("Software", "Mail", "Slow");
        var first = Actors.as(Cast.SYSTEM, () -> categories.bringIn("arrivals", path));
        var second = Actors.as(Cast.SYSTEM, () -> categories.bringIn("arrivals", path));

        assertThat(second).isEqualTo(first);
        assertThat(categories.all("arrivals")).hasSize(3);
    }

    @Test
    void comesWithAMatrixForIncidentsThatAnAdministratorReplaces() {
        var shipped = matrices.latest("incident");
        assertThat(shipped.priority(1, 1)).isEqualTo(1);
        assertThat(shipped.priority(3, 3)).isEqualTo(5);

        var four = List.of("A", "B", "C", "D");
        var cells =
                List.of(
                        List.of(1, 2, 3, 4),
                        List.of(2, 3, 4, 5),
                        List.of(3, 4, 5, 6),
                        List.of(4, 5, 6, 7));
        var wanted = new Matrix(shipped.id(), "incident", four, four, cells, shipped.version());
        run(() -> matrices.replace(wanted));

        assertThat(matrices.latest("incident").priorities()).isEqualTo(cells);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> run(() -> matrices.replace(wanted)));
        run(() ->
                matrices.replace(
                        new Matrix(
                                shipped.id(),
                                "incident",
                                shipped.impacts(),
                                shipped.urgencies(),
                                shipped.priorities(),
                                shipped.version() + 1)));
    }

    @Test
    void comesWithReasonsToHoldThatAnAdministratorKeeps() {
        assertThat(choices.lists().get("incident-hold-reason"))
                .extracting(Choice::code)
                .contains("USER", "SUPPLIER", "CHANGE", "PART", "PROBLEM", "EVIDENCE");

        var added =
                Actors.as(
                        Cast.SYSTEM, () -> choices.add("incident-hold-reason", "WEATHER", "Storm"));
        run(() -> choices.edit(new Choice(0, added.list(), "WEATHER", "Bad weather", false, 7, 0)));

        assertThat(choices.lists().get("incident-hold-reason"))
                .filteredOn(choice -> choice.code().equals("WEATHER"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.active()).isFalse())
                .satisfies(choice -> assertThat(choice.label()).isEqualTo("Bad weather"));
        assertRefused(
                () -> run(() -> choices.add("incident-hold-reason", "WEATHER", "Again")),
                "code",
                "taken");
        assertRefused(
                () -> run(() -> choices.add("incident-hold-reason", "no code", "Again")),
                "code",
                "code");
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> run(() -> choices.add("no-such-list", "A", "Again")));
    }

    @Test
    void onlyAnAdministratorClassifies() {
        var analyst = Cast.staff(new PersonId(1), Role.SERVICE_DESK_MANAGER, Role.AUDITOR);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.as(
                                analyst,
                                () -> categories.create("incident", Optional.empty(), "Mine")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.as(analyst, () -> matrices.replace(matrices.latest("incident"))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.as(analyst, () -> choices.add("incident-hold-reason", "A", "b")));
    }

    @Test
    void changesPlacesInAListAndStopsAtItsEnds() {
        var entries = choices.lists().getOrDefault("incident-closure-code", List.of());
        var second = entries.get(1);

        run(() -> choices.move(second.list(), second.code(), second.version(), true));

        var after = choices.lists().getOrDefault("incident-closure-code", List.of());
        assertThat(after)
                .extracting(Choice::code)
                .startsWith(second.code(), entries.getFirst().code())
                .hasSameSizeAs(entries);
        var first = after.getFirst();
        run(() -> choices.move(first.list(), first.code(), first.version(), true));
        assertThat(choices.lists().getOrDefault("incident-closure-code", List.of()))
                .isEqualTo(after);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> run(() -> choices.move(second.list(), second.code(), 99, false)));
    }

    private Category create(String process, Optional<CategoryId> parent, String name) {
        return Actors.as(Cast.SYSTEM, () -> categories.create(process, parent, name));
    }

    private String path(Category category) {
        return categories.find(category.id()).orElseThrow().path();
    }

    private static void run(Runnable work) {
        Actors.run(Cast.SYSTEM, work);
    }

    private static void assertRefused(Runnable work, String field, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(work::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems())
                                .extracting(Problem::field, Problem::code)
                                .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }
}

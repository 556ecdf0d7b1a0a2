package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

    private static final ListDeclaration PRINTERS =
            Printer.listVisibleBy(actor -> List.of(Branch.everything()));
    private static final AtomicLong PEOPLE = new AtomicLong();

    private static SavedViews views;

    private final Actor aisha = somebody();
    private final Actor bram = somebody();

    @BeforeAll
    static void opensADatabase() {
        var jdbc = TestPostgres.as(TestPostgres.migrated().application());
        var lists = new Lists(jdbc, Clock.systemUTC());
        views = new SavedViews(new JdbcSavedViews(jdbc), lists);
    }

    @Test
    void areKeptByTheirNames() {
        var old = as(aisha, () -> views.save(PRINTERS, " Old ones ", "boughtAt=lt=2020", ""));
        var broken = as(aisha, () -> views.save(PRINTERS, "broken", "state==BROKEN", "-title"));

        assertThat(old.name()).isEqualTo("Old ones");
        assertThat(as(aisha, () -> views.of(PRINTERS))).containsExactly(broken, old);
    }

    @Test
    void belongToOnePersonAlone() {
        var mine = as(aisha, () -> views.save(PRINTERS, "Mine", "owner==me", ""));

        assertThat(as(bram, () -> views.of(PRINTERS))).isEmpty();
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(bram, () -> views.get(mine.id())));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(bram, () -> views.rename(mine.id(), "Yours")));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.run(bram, () -> views.delete(mine.id())));
        assertThat(as(aisha, () -> views.get(mine.id()))).isEqualTo(mine);
    }

    @Test
    void areRenamedAndDeleted() {
        var view = as(aisha, () -> views.save(PRINTERS, "Before", "", ""));

        assertThat(as(aisha, () -> views.rename(view.id(), "After")).name()).isEqualTo("After");
        Actors.run(aisha, () -> views.delete(view.id()));

        assertThat(as(aisha, () -> views.of(PRINTERS))).isEmpty();
    }

    @Test
    void mustBeReadableByTheList() {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> as(aisha, () -> views.save(PRINTERS, "x", "nothing==1", "")));
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> as(aisha, () -> views.save(PRINTERS, "x", "", "nothing")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(aisha, () -> views.save(PRINTERS, " ", "", "")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(aisha, () -> views.save(PRINTERS, "x".repeat(81), "", "")));
    }

    @Test
    void haveEachANameOfItsOwn() {
        as(aisha, () -> views.save(PRINTERS, "Red", "", ""));
        var blue = as(aisha, () -> views.save(PRINTERS, "Blue", "", ""));

        assertRefused("view-exists", () -> views.save(PRINTERS, "RED", "", ""));
        assertRefused("view-exists", () -> views.rename(blue.id(), "red"));
    }

    @Test
    void areNotEndless() {
        for (var i = 0; i < SavedViews.MOST; i++) {
            var name = "View " + i;
            as(aisha, () -> views.save(PRINTERS, name, "", ""));
        }

        assertRefused("too-many-views", () -> views.save(PRINTERS, "One more", "", ""));
    }

    private void assertRefused(String code, Supplier<SavedView> act) {
        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(() -> as(aisha, act))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return Actors.as(actor, act::get);
    }

    private static Actor somebody() {
        return new Actor(
                Optional.of(new PersonId(PEOPLE.incrementAndGet())),
                "Somebody",
                Set.of(Role.SPECIALIST),
                Standing.NONE,
                Channel.PAGE,
                false);
    }
}

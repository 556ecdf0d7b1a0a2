package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.access.TeamRoster;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.list.SavedView.Asked;
import io.mainstay.testing.TestPostgres;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

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
        var lists = new Lists(jdbc, Clock.systemUTC(), List.of());
        var register = new ListRegister(only((ContributedLists) () -> List.of(PRINTERS)));
        var sharing = new ViewSharing(only(new Roster()));
        views = new SavedViews(new JdbcSavedViews(jdbc), lists, register, sharing);
    }

    private static Asked asked(String filter, String sort) {
        return new Asked(filter, sort, List.of());
    }

    private static <T> ObjectProvider<T> only(T one) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return one;
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(one);
            }
        };
    }

    /// Person 1000 leads every team.
    private static final class Roster implements TeamRoster {

        @Override
        public Map<Long, String> names(Collection<Long> teams) {
            return Map.of();
        }

        @Override
        public Set<Long> ledBy(PersonId person) {
            return person.value() == 1_000 ? Set.of(7L, 8L) : Set.of();
        }
    }

    @Test
    void areKeptByTheirNames() {
        var old =
                as(aisha, () -> views.save(PRINTERS, " Old ones ", asked("boughtAt=lt=2020", "")));
        var broken =
                as(aisha, () -> views.save(PRINTERS, "broken", asked("state==BROKEN", "-title")));

        assertThat(old.name()).isEqualTo("Old ones");
        assertThat(as(aisha, () -> views.of(PRINTERS))).containsExactly(broken, old);
    }

    @Test
    void belongToOnePersonAlone() {
        var mine = as(aisha, () -> views.save(PRINTERS, "Mine", asked("owner==me", "")));

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
        var view = as(aisha, () -> views.save(PRINTERS, "Before", asked("", "")));

        assertThat(as(aisha, () -> views.rename(view.id(), "After")).name()).isEqualTo("After");
        Actors.run(aisha, () -> views.delete(view.id()));

        assertThat(as(aisha, () -> views.of(PRINTERS))).isEmpty();
    }

    @Test
    void mustBeReadableByTheList() {
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(
                        () -> as(aisha, () -> views.save(PRINTERS, "x", asked("nothing==1", ""))));
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> as(aisha, () -> views.save(PRINTERS, "x", asked("", "nothing"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(aisha, () -> views.save(PRINTERS, " ", asked("", ""))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> as(aisha, () -> views.save(PRINTERS, "x".repeat(81), asked("", ""))));
    }

    @Test
    void haveEachANameOfItsOwn() {
        as(aisha, () -> views.save(PRINTERS, "Red", asked("", "")));
        var blue = as(aisha, () -> views.save(PRINTERS, "Blue", asked("", "")));

        assertRefused("view-exists", () -> views.save(PRINTERS, "RED", asked("", "")));
        assertRefused("view-exists", () -> views.rename(blue.id(), "red"));
    }

    @Test
    void areNotEndless() {
        for (var i = 0; i < SavedViews.MOST; i++) {
            var name = "View " + i;
            as(aisha, () -> views.save(PRINTERS, name, asked("", "")));
        }

        assertRefused("too-many-views", () -> views.save(PRINTERS, "One more", asked("", "")));
    }

    @Test
    void areSeenByTheTeamThatTheyAreSharedWith() {
        var chen = somebody(7L);
        var dana = somebody(7L, 8L);
        var view = as(chen, () -> views.save(PRINTERS, "Ours", asked("team==mine", "")));

        assertThat(as(dana, () -> views.of(PRINTERS))).isEmpty();
        var shared = as(chen, () -> views.share(view.id(), Optional.of(7L)));
        assertThat(as(dana, () -> views.of(PRINTERS))).containsExactly(shared);
        assertThat(as(bram, () -> views.of(PRINTERS))).isEmpty();
        assertThat(as(dana, () -> views.copy(view.id(), "Mine too")).owner())
                .isEqualTo(dana.person().orElseThrow());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(dana, () -> views.rename(view.id(), "Theirs")));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> as(bram, () -> views.copy(view.id(), "x")));

        as(chen, () -> views.share(view.id(), Optional.empty()));
        assertThat(as(dana, () -> views.of(PRINTERS))).hasSize(1).doesNotContain(shared);
    }

    /// What a filter compares a field with tells what the field holds.
    @Test
    void tellNothingOfAFieldThatTheirReaderMayNotRead() {
        var chen = buyer(9L);
        var dana = somebody(9L);
        var filter = "cost=gt=987;state==BROKEN;(cost==654,title==x)";
        var asked = new Asked(filter, "-cost", List.of("number", "cost"));
        var id = as(chen, () -> views.save(PRINTERS, "Dear", asked)).id();
        as(chen, () -> views.share(id, Optional.of(9L)));

        var told = new Asked("state==BROKEN", "", List.of("number"), false);
        assertThat(as(dana, () -> views.get(id)).asked()).isEqualTo(told);
        assertThat(as(dana, () -> views.of(PRINTERS)))
                .extracting(SavedView::asked)
                .containsExactly(told);
        assertThat(as(dana, () -> views.copy(id, "Mine")).asked().filter())
                .isEqualTo("state==BROKEN");
        assertThat(as(chen, () -> views.get(id)).asked()).isEqualTo(asked);
    }

    @Test
    void keepAllThatTheyAskWhenSomebodyRenamesThemWhoMayNotReadAll() {
        var chen = buyer(8L);
        var lead = with(1_000, Role.SPECIALIST);
        var id = as(chen, () -> views.save(PRINTERS, "Dear", asked("cost=gt=987", ""))).id();
        as(chen, () -> views.share(id, Optional.of(8L)));

        var renamed = as(lead, () -> views.rename(id, "Very dear"));
        assertThat(renamed.asked()).isEqualTo(new Asked("", "", List.of(), false));
        assertThat(as(chen, () -> views.get(id)).asked().filter()).isEqualTo("cost=gt=987");
        as(chen, () -> views.share(id, Optional.empty()));
    }

    @Test
    void areSharedOnlyWithATeamOfTheOwners() {
        var chen = somebody(7L);
        var view = as(chen, () -> views.save(PRINTERS, "Ours", asked("", "")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(chen, () -> views.share(view.id(), Optional.of(8L))));
    }

    @Test
    void areManagedByWhoeverLeadsTheTeamAndByAdministratorsOnceShared() {
        var chen = somebody(7L);
        var lead = with(1_000, Role.SPECIALIST);
        var administrator = with(2_000, Role.ADMINISTRATOR);
        var view = as(chen, () -> views.save(PRINTERS, "Ours", asked("", "")));

        for (var manager : List.of(lead, administrator)) {
            assertThatExceptionOfType(NoSuchRecord.class)
                    .isThrownBy(() -> as(manager, () -> views.get(view.id())));
            as(chen, () -> views.share(view.id(), Optional.of(7L)));
            assertThat(as(manager, () -> views.rename(view.id(), "By " + manager.name())).team())
                    .contains(7L);
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> as(manager, () -> views.share(view.id(), Optional.of(8L))));
            as(manager, () -> views.share(view.id(), Optional.empty()));
        }
        assertThat(as(chen, () -> views.get(view.id())).team()).isEmpty();
    }

    @Test
    void keepTheirColumns() {
        var view =
                as(
                        aisha,
                        () ->
                                views.save(
                                        PRINTERS,
                                        "Narrow",
                                        new Asked("", "", List.of("title", "number"))));

        assertThat(as(aisha, () -> views.get(view.id())).asked().fields())
                .containsExactly("title", "number");
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() ->
                        as(
                                aisha,
                                () ->
                                        views.change(
                                                view.id(),
                                                "Narrow",
                                                new Asked("", "", List.of("cost")))));
    }

    @Test
    void areNotKeptByATokenThatOnlyReads() {
        var reader =
                new Actor(aisha.person(), "x", aisha.roles(), Standing.NONE, Channel.API, true);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(reader, () -> views.save(PRINTERS, "x", asked("", ""))));
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

    private static Actor somebody(Long... teams) {
        return new Actor(
                Optional.of(new PersonId(PEOPLE.incrementAndGet())),
                "Somebody",
                Set.of(Role.SPECIALIST),
                new Standing(Set.of(teams), Optional.empty(), Set.of(), Optional.empty()),
                Channel.PAGE,
                false);
    }

    /// May read what things cost.
    private static Actor buyer(Long... teams) {
        return new Actor(
                Optional.of(new PersonId(PEOPLE.incrementAndGet())),
                "Buyer",
                Set.of(Role.FINANCIAL_MANAGER),
                new Standing(Set.of(teams), Optional.empty(), Set.of(), Optional.empty()),
                Channel.PAGE,
                false);
    }

    private static Actor with(long id, Role role) {
        return new Actor(
                Optional.of(new PersonId(id)),
                role.name(),
                Set.of(role),
                Standing.NONE,
                Channel.PAGE,
                false);
    }
}

package io.mainstay.notification;

import static io.mainstay.people.PaperDoor.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.notification.application.NotificationService;
import io.mainstay.notification.application.NotificationService.Told;
import io.mainstay.people.Cast;
import io.mainstay.people.PaperDoor;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(PaperDoor.class)
class NotificationModuleTest {

    @Autowired NotificationService notifications;

    @Test
    void tellsEachOfThemOnceAndNotWhoeverDidIt() {
        var aisha = new PersonId(7_001);
        var ben = new PersonId(7_002);

        Actors.run(
                Cast.user(ben),
                () ->
                        notifications.tell(
                                List.of(aisha, aisha, ben), paper(1), "incident.told", List.of()));

        assertThat(unread(aisha)).isEqualTo(1);
        assertThat(unread(ben)).isZero();
    }

    @Test
    void hidesTheRecordThatTheReaderMayNoLongerSee() {
        var aisha = new PersonId(7_003);
        tell(aisha, paper(2));
        tell(aisha, paper(3));

        assertThat(mine(aisha))
                .extracting(told -> told.card().map(RecordCard::ref))
                .containsExactly(java.util.Optional.of(paper(3)), java.util.Optional.empty());
    }

    @Test
    void countsUntilRead() {
        var aisha = new PersonId(7_004);
        tell(aisha, paper(1));
        tell(aisha, paper(3));
        assertThat(unread(aisha)).isEqualTo(2);

        Actors.as(Cast.user(aisha), () -> notifications.read(mine(aisha).getFirst().id()));
        assertThat(unread(aisha)).isEqualTo(1);
        Actors.run(Cast.user(aisha), () -> notifications.readAll());

        assertThat(unread(aisha)).isZero();
        assertThat(mine(aisha)).allSatisfy(told -> assertThat(told.message().read()).isTrue());
    }

    @Test
    void nobodyReadsAnothersMessage() {
        var aisha = new PersonId(7_005);
        tell(aisha, paper(1));
        var hers = mine(aisha).getFirst().id();
        var other = Cast.user(new PersonId(7_006));

        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(other, () -> notifications.read(hers)));
        assertThat(unread(aisha)).isEqualTo(1);
    }

    @Test
    void comesInPages() {
        var aisha = new PersonId(7_007);
        for (int number = 0; number < 5; number++) {
            tell(aisha, paper(1));
        }

        var first = Actors.as(Cast.user(aisha), () -> notifications.mine(OptionalLong.empty(), 3));
        var second = Actors.as(Cast.user(aisha), () -> notifications.mine(first.older(), 3));

        assertThat(first.messages()).hasSize(3);
        assertThat(second.messages()).hasSize(2).doesNotContainAnyElementsOf(first.messages());
        assertThat(second.older()).isEmpty();
    }

    private void tell(PersonId person, RecordRef record) {
        Actors.run(
                Cast.SYSTEM,
                () -> notifications.tell(Set.of(person), record, "incident.told", List.of("x")));
    }

    private int unread(PersonId person) {
        return Actors.as(Cast.user(person), () -> notifications.unread());
    }

    private List<Told> mine(PersonId person) {
        return Actors.as(Cast.user(person), () -> notifications.mine(OptionalLong.empty(), 50))
                .messages();
    }
}

package io.mainstay.relation;

import static io.mainstay.people.PaperDoor.paper;
import static io.mainstay.relation.LinkKind.CAUSED_BY;
import static io.mainstay.relation.LinkKind.RELATES_TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.Cast;
import io.mainstay.people.PaperDoor;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.words.Words;
import io.mainstay.relation.Relations.NewLink;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(PaperDoor.class)
class RelationModuleTest {

    private static final Actor USER = Cast.user(new PersonId(1));

    @Autowired Relations relations;
    @Autowired AuditTrail trail;
    @Autowired Words words;

    @Test
    void isReadFromBothEnds() {
        link(paper(11), CAUSED_BY, paper(13));

        assertThat(of(paper(11)))
                .singleElement()
                .satisfies(link -> assertThat(link.inverse()).isFalse())
                .satisfies(link -> assertThat(link.other().ref()).isEqualTo(paper(13)));
        assertThat(of(paper(13)))
                .singleElement()
                .satisfies(link -> assertThat(link.inverse()).isTrue())
                .satisfies(link -> assertThat(link.other().title()).isEqualTo("Paper 11"));
    }

    @ParameterizedTest
    @EnumSource(LinkKind.class)
    void hasWordsForBothDirections(LinkKind kind) {
        assertThat(words.has(kind.key(false))).isTrue();
        assertThat(words.has(kind.key(true))).isTrue();
    }

    @Test
    void isToldInTheHistoryOfBothRecords() {
        var id = link(paper(21), CAUSED_BY, paper(23));
        Actors.run(Cast.SYSTEM, () -> relations.unlink(id));

        assertThat(List.of(paper(21), paper(23)))
                .allSatisfy(record ->
                        assertThat(history(record))
                                .extracting(written -> written.entry().action())
                                .containsExactlyInAnyOrder("LINK", "UNLINK"));
        assertThat(of(paper(21))).isEmpty();
    }

    @Test
    void isMadeOnceWhicheverWayRound() {
        link(paper(31), RELATES_TO, paper(33));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> link(paper(33), RELATES_TO, paper(31)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> link(paper(31), RELATES_TO, paper(31)));
        assertThat(link(paper(31), CAUSED_BY, paper(33))).isPositive();
    }

    @Test
    void showsNothingOfAnEndThatTheReaderMayNotSee() {
        link(paper(41), RELATES_TO, paper(42));
        link(paper(41), RELATES_TO, paper(43));

        assertThat(Actors.as(USER, () -> relations.of(paper(41))))
                .extracting(link -> link.other().ref())
                .containsExactly(paper(43));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(USER, () -> relations.of(paper(42))));
    }

    /// A link to a record that is not to be known of, such as a restricted incident, stands in the
    /// history of the other end.
    @Test
    void tellsNoHistoryOfAnEndThatTheReaderMayNotSee() {
        link(paper(44), RELATES_TO, paper(45));
        link(paper(46), RELATES_TO, paper(45));
        PaperDoor.lock(paper(44));

        var told = Actors.as(Cast.SYSTEM, () -> trail.history(paper(45), OptionalLong.empty(), 10));
        PaperDoor.unlock();

        assertThat(told)
                .flatExtracting(written -> written.entry().changes())
                .extracting(Change::after)
                .containsExactly(paper(46).toString());
    }

    @Test
    void cannotReachARecordThatIsNotThere() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> link(paper(51), RELATES_TO, new RecordRef("NONE", 1)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> link(new RecordRef("NONE", 1), RELATES_TO, paper(51)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.run(Cast.SYSTEM, () -> relations.unlink(999_999)));
    }

    @Test
    void aUserNeitherLinksNorUnlinks() {
        var open = link(paper(61), RELATES_TO, paper(63));
        var half = link(paper(61), RELATES_TO, paper(64));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        Actors.as(USER, () -> relations.link(paper(61), CAUSED_BY, paper(65))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Actors.run(USER, () -> relations.unlink(open)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.run(USER, () -> relations.unlink(half)));
    }

    @Test
    void takesManyAtOnceAndSkipsWhatIsLinkedAlready() {
        var links =
                List.of(
                        new NewLink(paper(71), CAUSED_BY, paper(73)),
                        new NewLink(paper(75), CAUSED_BY, paper(73)));
        Actors.run(Cast.SYSTEM, () -> relations.linkAll(links));
        Actors.run(Cast.SYSTEM, () -> relations.linkAll(links));

        assertThat(of(paper(73))).hasSize(2);
        assertThat(history(paper(71))).hasSize(1);
    }

    private List<Written> history(RecordRef record) {
        return Actors.as(Cast.SYSTEM, () -> trail.history(record, OptionalLong.empty(), 10));
    }

    private long link(RecordRef from, LinkKind kind, RecordRef to) {
        return Actors.as(Cast.SYSTEM, () -> relations.link(from, kind, to));
    }

    private List<Linked> of(RecordRef record) {
        return Actors.as(Cast.SYSTEM, () -> relations.of(record));
    }
}

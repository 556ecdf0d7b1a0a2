package io.mainstay.bulletin.web;

import static java.util.stream.Collectors.toSet;

import io.mainstay.bulletin.application.BulletinAccess;
import io.mainstay.bulletin.application.BulletinReading;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.web.BulletinPage.Asked;
import io.mainstay.bulletin.web.BulletinPage.Leave;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.People;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.record.Histories;
import io.mainstay.platform.web.record.History;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the page of a bulletin shows.
@Component
class BulletinPageMaker {

    private final BulletinAccess access;
    private final BulletinReading reading;
    private final OfferedPlaces choices;
    private final People people;
    private final Around around;

    BulletinPageMaker(
            BulletinAccess access,
            BulletinReading reading,
            OfferedPlaces choices,
            People people,
            Around around) {
        this.access = access;
        this.reading = reading;
        this.choices = choices;
        this.people = people;
        this.around = around;
    }

    /// What stands around a bulletin.
    @Component
    record Around(RecordDoors doors, Histories histories, Clock clock) {}

    @Transactional(readOnly = true)
    public BulletinPage page(Bulletin bulletin, Asked asked) {
        var leave = leave(bulletin);
        var entries = reading.entries(bulletin);
        var addressees = bulletin.readers().addressees();
        return new BulletinPage(
                bulletin,
                access.actions(bulletin),
                leave,
                asked,
                entries,
                leave.desk() ? names(bulletin, entries) : Map.of(),
                bulletin.cause().flatMap(around.doors()::find),
                leave.desk() ? choices.named(addressees) : List.of(),
                asked.edit() && leave.edit()
                        ? Optional.of(choices.offered(addressees))
                        : Optional.empty(),
                leave.keep() && asked.tab().equals("history")
                        ? Optional.of(history(bulletin, asked))
                        : Optional.empty(),
                bulletin.isUpdateOverdue(around.clock().instant()));
    }

    private Leave leave(Bulletin bulletin) {
        return new Leave(
                access.mayEdit(bulletin),
                access.mayFollow(bulletin),
                reading.isFollowed(bulletin),
                access.readsAsDesk(),
                access.readsAsKeeper(bulletin));
    }

    private Map<PersonId, String> names(Bulletin bulletin, List<Entry> entries) {
        return people.names(
                Stream.concat(
                                bulletin.author().stream(),
                                entries.stream().flatMap(entry -> entry.by().stream()))
                        .collect(toSet()));
    }

    private History history(Bulletin bulletin, Asked asked) {
        return around.histories()
                .of(bulletin.ref(), asked.before(), BulletinLook.PATH + "/" + bulletin.number());
    }
}

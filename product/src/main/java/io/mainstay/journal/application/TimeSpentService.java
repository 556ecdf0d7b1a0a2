package io.mainstay.journal.application;

import static io.mainstay.journal.JournalPermission.READ_TIME;
import static io.mainstay.journal.JournalPermission.SPEND_FOR_OTHERS;
import static io.mainstay.journal.JournalPermission.SPEND_TIME;

import io.mainstay.journal.Effort;
import io.mainstay.journal.SpentTime;
import io.mainstay.journal.SpentTime.Team;
import io.mainstay.journal.SpentTime.Work;
import io.mainstay.journal.TimeSheet;
import io.mainstay.journal.TimeSpent;
import io.mainstay.journal.persistence.TimeSpentTable;
import io.mainstay.journal.persistence.TimeSpentTable.NewTime;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down time and corrects it.
@Service
@Transactional
public class TimeSpentService implements TimeSpent {

    private static final int MOST = 200;

    private final TimeSpentTable table;
    private final RecordDoors doors;
    private final RecordGate gate;
    private final TimeTrail trail;
    private final Clock clock;

    TimeSpentService(
            TimeSpentTable table,
            RecordDoors doors,
            RecordGate gate,
            TimeTrail trail,
            Clock clock) {
        this.table = table;
        this.doors = doors;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public long spend(RecordRef record, Effort effort) {
        doors.open(record);
        gate.require(SPEND_TIME, record);
        var person = effort.person().or(TimeSpentService::me).orElseThrow();
        requireLeaveFor(person, record);
        EffortRules.check(effort, 1, clock);
        var time = time(record, person, effort, Optional.empty());
        var id = table.add(time, clock.instant()).orElseThrow();
        trail.spent(time);
        return id;
    }

    @Override
    public long correct(long id, Effort effort) {
        var former = get(id);
        var record = former.record();
        gate.require(SPEND_TIME, record);
        requireLeaveFor(former.person().id(), record);
        EffortRules.check(effort, 0, clock);
        var time = anew(former, effort);
        var number =
                table.add(time, clock.instant())
                        .orElseThrow(() -> new CorrectedAlready(former.work().day()));
        trail.corrected(former, time);
        return number;
    }

    /// What is known of one entry.
    ///
    /// @throws NoSuchRecord also when the current actor may not read it
    @Transactional(readOnly = true)
    public SpentTime get(long id) {
        return table.find(id)
                .filter(time -> doors.find(time.record()).isPresent())
                .filter(time -> gate.allows(READ_TIME, time.record()))
                .orElseThrow(() -> new NoSuchRecord("time-spent"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TimeSheet> of(RecordRef record) {
        doors.open(record);
        return gate.allows(READ_TIME, record) ? Optional.of(sheet(record)) : Optional.empty();
    }

    private TimeSheet sheet(RecordRef record) {
        return new TimeSheet(
                record,
                table.of(record, MOST),
                table.minutes(record),
                me(),
                me().map(table::teams).orElse(List.of()),
                new TimeSheet.Leave(
                        gate.allows(SPEND_TIME, record), gate.allows(SPEND_FOR_OTHERS, record)));
    }

    @Override
    @Transactional(readOnly = true)
    public long minutes(RecordRef record) {
        return gate.allows(READ_TIME, record) ? table.minutes(record) : 0;
    }

    private void requireLeaveFor(PersonId person, RecordRef record) {
        if (!me().equals(Optional.of(person))) {
            gate.require(SPEND_FOR_OTHERS, record);
        }
    }

    /// In the same team, unless another is named.
    private NewTime anew(SpentTime former, Effort effort) {
        var time = time(former.record(), former.person().id(), effort, Optional.of(former.id()));
        return effort.team().isPresent() ? time : time.in(former.team());
    }

    private NewTime time(RecordRef record, PersonId person, Effort effort, Optional<Long> former) {
        return new NewTime(
                record,
                person,
                team(person, effort),
                new Work(effort.kind(), effort.minutes(), effort.day(), effort.remark().strip()),
                former,
                me());
    }

    private Optional<Team> team(PersonId person, Effort effort) {
        var theirs = table.teams(person).stream();
        return effort.team()
                .map(meant ->
                        theirs.filter(team -> team.id().equals(meant))
                                .findFirst()
                                .orElseThrow(() -> InvalidInput.of("team", "not-their-team")))
                .or(theirs::findFirst);
    }

    private static Optional<PersonId> me() {
        return Actors.current().person();
    }
}

package io.mainstay.journal.application;

import io.mainstay.journal.SpentTime;
import io.mainstay.journal.SpentTime.Team;
import io.mainstay.journal.SpentTime.Work;
import io.mainstay.journal.persistence.TimeSpentTable.NewTime;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the record's audit trail of time, and of what it was before a correction.
@Component
class TimeTrail {

    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Clock clock;

    TimeTrail(AuditTrail trail, ChangeFeed feed, Clock clock) {
        this.trail = trail;
        this.feed = feed;
        this.clock = clock;
    }

    void spent(NewTime time) {
        var now = told(time.person(), time.team(), time.work());
        var changes =
                now.entrySet().stream().map(it -> new Change(it.getKey(), null, it.getValue()));
        write(time.record(), "SPEND_TIME", changes.toList());
    }

    void corrected(SpentTime former, NewTime time) {
        var before = told(former.person().id(), former.team(), former.work());
        var after = told(time.person(), time.team(), time.work());
        var changes =
                TimeWords.FIELDS.stream()
                        .filter(field ->
                                field.equals(TimeWords.MINUTES)
                                        || !Objects.equals(before.get(field), after.get(field)))
                        .map(field -> new Change(field, before.get(field), after.get(field)));
        write(time.record(), "CORRECT_TIME", changes.toList());
    }

    private static Map<String, String> told(PersonId person, Optional<Team> team, Work work) {
        var told = new LinkedHashMap<String, String>();
        told.put(TimeWords.MINUTES, Integer.toString(work.minutes()));
        told.put(TimeWords.PERSON, "PER-" + person);
        told.put(TimeWords.TEAM, team.map(Team::name).orElse(""));
        told.put(TimeWords.KIND, work.kind().name());
        told.put(TimeWords.DAY, work.day().toString());
        told.put(TimeWords.REMARK, work.remark());
        told.values().removeIf(String::isEmpty);
        return told;
    }

    private void write(RecordRef record, String action, List<Change> changes) {
        var actor = Actors.current();
        trail.write(
                new AuditEntry(
                        record, actor.person(), actor.channel(), clock.instant(), action, changes));
        feed.changed(record);
    }
}

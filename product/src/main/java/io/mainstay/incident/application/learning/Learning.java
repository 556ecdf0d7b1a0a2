package io.mainstay.incident.application.learning;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.persistence.LearningTable;
import io.mainstay.incident.persistence.LearningTable.Progress;
import io.mainstay.incident.persistence.LessonTable;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.persistence.ChangeLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Learns from the newest solved incidents, a portion at a time: first through all that are there,
/// newest first, then whatever the change feed names. How far it came is kept with what was learnt,
/// so nothing is counted twice and nothing left out, whichever node goes on.
@Component
public class Learning {

    /// Old habits die: teams and words change, and so many say what is to be known.
    static final int MOST_LESSONS = 50_000;

    private static final int PORTION = 1_000;

    private final LearningTable progress;
    private final LessonTable lessons;
    private final ChangeLog changes;
    private final Clock clock;

    Learning(LearningTable progress, LessonTable lessons, ChangeLog changes, Clock clock) {
        this.progress = progress;
        this.lessons = lessons;
        this.changes = changes;
        this.clock = clock;
    }

    /// @return whether more is to be learnt at once
    @Transactional
    public boolean learnSome() {
        if (!progress.lead()) {
            return false;
        }
        var stands = progress.find().filter(this::isRecent).orElseGet(this::beginning);
        return stands.below().isPresent() ? walk(stands, stands.below().get()) : follow(stands);
    }

    /// What is older is no longer in the feed.
    private boolean isRecent(Progress stands) {
        return stands.readAt().isAfter(clock.instant().minus(ChangeLog.KEPT));
    }

    private Progress beginning() {
        return new Progress(Optional.of(Long.MAX_VALUE), changes.now(), clock.instant());
    }

    /// What changes meanwhile stands in the feed after where this began.
    private boolean walk(Progress stands, long below) {
        var next = progress.newestBelow(below, PORTION);
        lessons.look(next);
        lessons.forgetAllBut(MOST_LESSONS);
        var more = next.size() == PORTION && isStillToBeLookedAt(next.getLast());
        progress.keep(
                new Progress(
                        more ? Optional.of(next.getLast()) : Optional.empty(),
                        stands.read(),
                        stands.readAt()));
        return true;
    }

    private boolean isStillToBeLookedAt(long next) {
        return lessons.count() < MOST_LESSONS || next > lessons.oldest();
    }

    private boolean follow(Progress stands) {
        var portion = changes.after(stands.read(), IncidentNumber.PREFIX);
        if (!portion.refs().isEmpty()) {
            lessons.look(portion.refs().stream().map(RecordRef::serial).sorted().toList());
            lessons.forgetAllBut(MOST_LESSONS);
        }
        progress.keep(new Progress(Optional.empty(), portion.end(), clock.instant()));
        return !portion.end().equals(stands.read());
    }
}

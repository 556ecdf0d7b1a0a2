package io.mainstay.incident.application.major;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.domain.major.Bridged;
import io.mainstay.incident.domain.major.MajorFields;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.task.TaskBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What happened in a major incident, from what the trail keeps of it, of the children that joined,
/// and of its tasks.
@Component
class MajorTimeline {

    private static final int MOST_READ = 400;
    private static final int MOST = 120;
    private static final String UPDATE = "UPDATE_MAJOR";
    private static final String CREATE = "CREATE";
    private static final Set<String> OF_TASKS = Set.of(CREATE, "COMPLETE", "CANCEL");
    private static final Set<String> TELLING = Set.of("state", "team", "assignee", "priority");

    private final AuditTrail trail;

    MajorTimeline(AuditTrail trail) {
        this.trail = trail;
    }

    List<Written> of(IncidentNumber number, List<Bridged> children, Optional<TaskBoard> tasks) {
        var refs = new ArrayList<RecordRef>();
        refs.add(number.ref());
        children.forEach(child -> refs.add(child.number().ref()));
        tasks.ifPresent(board -> board.lines().forEach(line -> refs.add(line.number().ref())));
        return trail.historyOf(refs, MOST_READ).stream()
                .map(written -> telling(written, number))
                .filter(written -> tells(written.entry(), number))
                .limit(MOST)
                .toList();
    }

    /// The same with only those changes that matter here.
    private static Written telling(Written written, IncidentNumber number) {
        var entry = written.entry();
        var told = entry.changes().stream().filter(change -> tells(change, entry, number)).toList();
        return new Written(written.position(), written.recordedAt(), entry.with(told));
    }

    private static boolean tells(Change change, AuditEntry entry, IncidentNumber number) {
        if (entry.ref().equals(number.ref())) {
            return !entry.action().equals(CREATE)
                    && (TELLING.contains(change.field())
                            || change.field().startsWith(MajorFields.MARK));
        }
        return entry.ref().prefix().equals(IncidentNumber.PREFIX)
                ? change.field().equals("parent") && number.toString().equals(change.after())
                : entry.action().equals(CREATE) && change.field().equals("title");
    }

    /// Updates tell themselves, with what they say.
    private static boolean tells(AuditEntry entry, IncidentNumber number) {
        if (entry.ref().prefix().equals(IncidentNumber.PREFIX)) {
            var begins = entry.action().equals(CREATE) && entry.ref().equals(number.ref());
            return begins || !entry.action().equals(UPDATE) && !entry.changes().isEmpty();
        }
        return OF_TASKS.contains(entry.action());
    }
}

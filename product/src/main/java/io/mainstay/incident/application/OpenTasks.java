package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;
import io.mainstay.task.TaskNumber;
import java.util.List;
import java.util.stream.Collectors;

/// Service is not restored while something is still to be done for it.
final class OpenTasks extends Refusal {

    OpenTasks(IncidentNumber number, List<TaskNumber> open) {
        super(Kind.CONFLICT, "open-tasks", number.toString(), told(open));
    }

    private static String told(List<TaskNumber> open) {
        return open.stream().map(TaskNumber::toString).collect(Collectors.joining(", "));
    }
}

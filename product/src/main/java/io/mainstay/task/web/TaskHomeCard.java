package io.mainstay.task.web;

import static io.mainstay.task.domain.TaskPermission.WORK;

import io.mainstay.kernel.Gate;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.RecentTotals;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.StandardView;
import io.mainstay.platform.web.home.HomeCard;
import io.mainstay.platform.words.Words;
import io.mainstay.task.application.TaskTone;
import io.mainstay.task.domain.TaskLifecycle.State;
import io.mainstay.task.persistence.TaskList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tasks that wait for the reader, the first due first.
@Component
class TaskHomeCard implements HomeCard {

    private static final List<String> COUNTED = List.of("mine", "my-team", "overdue", "unassigned");
    private static final List<String> FIELDS =
            List.of("number", "title", "state", "due", "updatedAt");
    private static final int LINES = 6;

    private final Lists lists;
    private final TaskList tasks;
    private final RecentTotals totals;
    private final Gate gate;

    TaskHomeCard(Lists lists, TaskList tasks, RecentTotals totals, Gate gate) {
        this.lists = lists;
        this.tasks = tasks;
        this.totals = totals;
        this.gate = gate;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Shown> shown() {
        if (!gate.allowsSomewhere(WORK)) {
            return Optional.empty();
        }
        var views = TaskList.VIEWS.stream().filter(view -> COUNTED.contains(view.key())).toList();
        var mine = views.getFirst();
        return Optional.of(
                new Shown(
                        "task.home.mine",
                        href(mine),
                        "task.home.none",
                        figures(views),
                        lines(mine)));
    }

    private List<Figure> figures(List<StandardView> views) {
        var counted =
                totals.of(tasks.declaration(), views.stream().map(StandardView::filter).toList());
        return views.stream()
                .map(view -> {
                    var total = counted.get(view.filter());
                    return new Figure(
                            "task.view." + view.key(),
                            total == null ? 0 : total.count(),
                            total != null && total.more(),
                            href(view),
                            false);
                })
                .toList();
    }

    private List<Line> lines(StandardView view) {
        var request = ListRequest.filtered(view.filter()).sortedBy(view.sort()).showing(FIELDS);
        return lists.page(tasks.declaration(), request.sized(LINES)).rows().stream()
                .map(TaskHomeCard::line)
                .toList();
    }

    private static Line line(Row row) {
        var number = row.ref("number").orElseThrow().toString();
        var state = State.valueOf(row.text("state").orElseThrow());
        return new Line(
                number,
                row.text("title").orElse(""),
                Optional.empty(),
                Words.key(state),
                TaskTone.of(state),
                row.instant("due").or(() -> row.instant("updatedAt")).orElseThrow(),
                "/tasks/" + number);
    }

    private static String href(StandardView view) {
        return "/tasks?view=" + view.key();
    }
}

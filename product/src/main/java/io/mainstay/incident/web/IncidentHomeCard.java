package io.mainstay.incident.web;

import static io.mainstay.incident.domain.IncidentPermission.WORK;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.RecentTotals;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.StandardView;
import io.mainstay.platform.web.home.HomeCard;
import io.mainstay.platform.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The incidents that wait for the reader: for those who work on them what is theirs and their
/// team's, for everybody else what they reported.
@Component
class IncidentHomeCard implements HomeCard {

    private static final List<String> WORKER = List.of("mine", "my-team", "unassigned", "open");
    private static final List<String> CALLER = List.of("reported");
    private static final List<String> FIELDS =
            List.of("number", "title", "priority", "state", "updatedAt");
    private static final int LINES = 6;

    private final Lists lists;
    private final RecentTotals totals;
    private final Gate gate;

    IncidentHomeCard(Lists lists, RecentTotals totals, Gate gate) {
        this.lists = lists;
        this.totals = totals;
        this.gate = gate;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> shown() {
        var keys = gate.allowsSomewhere(WORK) ? WORKER : CALLER;
        var views = IncidentList.VIEWS.stream().filter(view -> keys.contains(view.key())).toList();
        var first =
                views.stream()
                        .filter(view -> view.key().equals(keys.getFirst()))
                        .findFirst()
                        .orElseThrow();
        return Optional.of(
                new Shown(
                        "incident.home." + first.key(),
                        href(first),
                        "incident.home.none",
                        figures(views),
                        lines(first)));
    }

    private List<Figure> figures(List<StandardView> views) {
        var counted =
                totals.of(IncidentList.LIST, views.stream().map(StandardView::filter).toList());
        return views.stream()
                .map(view -> {
                    var total = counted.get(view.filter());
                    return new Figure(
                            "incident.view." + view.key(),
                            total == null ? 0 : total.count(),
                            total != null && total.more(),
                            href(view),
                            false);
                })
                .toList();
    }

    private List<Line> lines(StandardView view) {
        var request = ListRequest.filtered(view.filter()).sortedBy(view.sort()).showing(FIELDS);
        return lists.page(IncidentList.LIST, request.sized(LINES)).rows().stream()
                .map(IncidentHomeCard::line)
                .toList();
    }

    private static Line line(Row row) {
        var number = row.ref("number").orElseThrow().toString();
        var state = State.valueOf(row.text("state").orElseThrow());
        return new Line(
                number,
                row.text("title").orElse(""),
                row.number("priority").map(Number::intValue),
                Words.key(state),
                IncidentLook.tone(state),
                row.instant("updatedAt").orElseThrow(),
                "/incidents/" + number);
    }

    private static String href(StandardView view) {
        return "/incidents?view=" + view.key();
    }
}

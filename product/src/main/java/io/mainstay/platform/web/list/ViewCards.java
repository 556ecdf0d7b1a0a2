package io.mainstay.platform.web.list;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.RecentTotals;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.StandardView;
import io.mainstay.platform.web.home.HomeCard.Figure;
import io.mainstay.platform.web.home.HomeCard.Line;
import io.mainstay.platform.web.home.HomeCard.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes cards of the first page from the standard views of a list: how many each view holds, and
/// the first records of one of them. Each is told by its `title` and `state`, and its `priority` if
/// it has one.
///
/// Words: `<list>.home.<key of the view>` is the title, `<list>.home.none` says that none is there.
@Component
public class ViewCards {

    private static final int LINES = 6;

    private final Lists lists;
    private final RecentTotals totals;

    ViewCards(Lists lists, RecentTotals totals) {
        this.lists = lists;
        this.totals = totals;
    }

    /// @param keys of the views that are counted; records of the first are shown
    /// @param moment the field that tells when; where it is empty, `updatedAt` does
    public Shown card(ListLook look, List<String> keys, String moment) {
        var views =
                keys.stream()
                        .flatMap(
                                key -> look.views().stream().filter(view -> view.key().equals(key)))
                        .toList();
        var first = views.getFirst();
        return new Shown(
                look.list().labelKey("home." + first.key()),
                href(look, first),
                look.list().labelKey("home.none"),
                figures(look, views),
                lines(look, first, moment));
    }

    private List<Figure> figures(ListLook look, List<StandardView> views) {
        var counted = totals.of(look.list(), views.stream().map(StandardView::filter).toList());
        return views.stream()
                .map(view -> {
                    var total = counted.get(view.filter());
                    return new Figure(
                            look.list().labelKey("view." + view.key()),
                            total == null ? 0 : total.count(),
                            total != null && total.more(),
                            href(look, view),
                            false);
                })
                .toList();
    }

    private List<Line> lines(ListLook look, StandardView view, String moment) {
        var fields =
                Stream.of(look.identity(), "title", "priority", "state", moment, "updatedAt")
                        .distinct()
                        .flatMap(name -> look.list().field(name).stream())
                        .map(Field::name)
                        .toList();
        var request = ListRequest.filtered(view.filter()).sortedBy(view.sort()).showing(fields);
        return lists.page(look.list(), request.sized(LINES)).rows().stream()
                .map(row -> line(look, row, moment))
                .toList();
    }

    private static Line line(ListLook look, Row row, String moment) {
        var state = row.text("state").orElseThrow();
        return new Line(
                look.number(row),
                row.text("title").orElse(""),
                row.has("priority")
                        ? row.number("priority").map(Number::intValue)
                        : Optional.empty(),
                look.key("state", state),
                look.tone("state", state),
                row.instant(moment).or(() -> row.instant("updatedAt")).orElseThrow(),
                look.href(row));
    }

    private static String href(ListLook look, StandardView view) {
        return look.path() + "?view=" + view.key();
    }
}

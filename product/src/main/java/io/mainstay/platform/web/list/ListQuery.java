package io.mainstay.platform.web.list;

import io.mainstay.platform.list.FilterPart;
import io.mainstay.platform.list.KnownParameters;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.StandardView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the address of a list page asks.
///
/// @param view the tab; empty when the address names none and asks something of its own
/// @param fields the columns that the address itself names; empty for the reader's usual ones
public record ListQuery(
        ListLook look,
        Optional<StandardView> view,
        String filter,
        String sort,
        List<String> fields,
        Optional<String> cursor) {

    private static final KnownParameters KNOWN =
            new KnownParameters(
                    Stream.concat(
                                    ListRequest.PARAMETERS.stream(),
                                    Stream.of("view", "add", "sign", "value", ListPartsMaker.OPEN))
                            .collect(Collectors.toUnmodifiableSet()));

    /// @param start the tab where nothing was asked
    static ListQuery of(ListLook look, HttpServletRequest request, Optional<StandardView> start) {
        KNOWN.check(request.getParameterMap().keySet());
        var asked = ListRequest.of(request.getParameterMap());
        var view = view(look, request, start);
        var filter =
                request.getParameter("filter") == null
                        ? view.map(StandardView::filter).orElse("")
                        : asked.filter();
        var sort = asked.sort().isEmpty() ? view.map(StandardView::sort).orElse("") : asked.sort();
        return new ListQuery(
                look,
                view,
                added(filter, request),
                sort.isEmpty() ? look.list().defaultSort() : sort,
                asked.fields(),
                asked.cursor());
    }

    /// Only the first of the pages counts its tabs.
    static boolean isFirst(HttpServletRequest request) {
        return request.getParameter("cursor") == null;
    }

    private static Optional<StandardView> view(
            ListLook look, HttpServletRequest request, Optional<StandardView> start) {
        var name = request.getParameter("view");
        if (name == null && request.getParameter("filter") == null) {
            return start;
        }
        return look.offered().stream().filter(view -> view.key().equals(name)).findFirst();
    }

    /// A new condition takes the place of one on the same field with the same operator.
    private static String added(String filter, HttpServletRequest request) {
        var field = text(request.getParameter("add"));
        var values = values(request);
        if (field.isEmpty() || values.isEmpty()) {
            return filter;
        }
        var sign = text(request.getParameter("sign"));
        var part = FilterPart.of(field, sign, values);
        var others =
                FilterPart.of(filter).stream()
                        .filter(other ->
                                !other.field().equals(field) || !other.sign().equals(sign));
        return FilterPart.join(Stream.concat(others, Stream.of(part)));
    }

    private static List<String> values(HttpServletRequest request) {
        var sent = request.getParameterValues("value");
        return sent == null
                ? List.of()
                : Stream.of(sent).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    ListRequest request(List<String> shown) {
        return new ListRequest(filter, sort, shown, cursor, ListRequest.DEFAULT_SIZE, false);
    }

    boolean isAt(StandardView tab) {
        return view.filter(tab::equals).isPresent();
    }

    Address address() {
        var start = Address.of(look.path());
        var tabbed = view.map(tab -> start.with("view", tab.key())).orElse(start);
        var filtered =
                view.filter(tab -> tab.filter().equals(filter)).isPresent()
                        ? tabbed
                        : tabbed.with("filter", filter);
        var sorted = isUsualSort() ? filtered : filtered.with("sort", sort);
        return fields.isEmpty() ? sorted : sorted.with("fields", String.join(",", fields));
    }

    Address filtered(String other) {
        return new ListQuery(look, view, other, sort, fields, Optional.empty()).address();
    }

    Address sorted(String other) {
        return new ListQuery(look, view, filter, other, fields, Optional.empty()).address();
    }

    Address showing(List<String> others) {
        return new ListQuery(look, view, filter, sort, others, Optional.empty()).address();
    }

    private boolean isUsualSort() {
        var usual = view.map(StandardView::sort).filter(text -> !text.isEmpty());
        return usual.orElseGet(() -> look.list().defaultSort()).equals(sort);
    }
}

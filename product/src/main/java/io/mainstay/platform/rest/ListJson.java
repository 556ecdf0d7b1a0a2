package io.mainstay.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.platform.list.ListPage;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.Total;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list in the API.
///
/// @param next ask again with this `cursor` for the next page; absent on the last
/// @param newestOnly present and true when a text search matched more than it ranks
/// @param total present when asked for with `total=true`
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ListJson<T>(
        List<T> items,
        Optional<String> next,
        Optional<Boolean> newestOnly,
        Optional<TotalJson> total) {

    /// @param more true when there are more than `count`
    public record TotalJson(long count, boolean more) {}

    public static <T> ListJson<T> of(ListPage page, Function<Row, T> item) {
        return new ListJson<>(
                page.rows().stream().map(item).toList(),
                page.next(),
                page.newestOnly() ? Optional.of(true) : Optional.empty(),
                Optional.empty());
    }

    public ListJson<T> with(Total counted) {
        return new ListJson<>(
                items,
                next,
                newestOnly,
                Optional.of(new TotalJson(counted.count(), counted.more())));
    }
}

package io.mainstay.platform.web.list;

import io.mainstay.platform.list.ChosenColumns;
import io.mainstay.platform.web.Submitted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Keeps the columns that the reader wants to see of a list from now on, or forgets them.
@Controller
class ColumnPages {

    private final ChosenColumns columns;
    private final ListLooks looks;

    ColumnPages(ChosenColumns columns, ListLooks looks) {
        this.columns = columns;
        this.looks = looks;
    }

    /// @param fields divided by commas; blank for the usual ones
    record ColumnsForm(
            @Nullable String fields,
            @Nullable String view,
            @Nullable String filter,
            @Nullable String sort) {

        /// The page that the form stood on, now with the reader's usual columns.
        Address back(String path) {
            var view = with(Address.of(path), "view", this.view);
            return with(with(view, "filter", filter), "sort", sort);
        }

        private static Address with(Address address, String name, @Nullable String value) {
            return value == null ? address : address.with(name, value);
        }
    }

    @PostMapping("/lists/{list}/columns")
    String choose(@PathVariable String list, Submitted<ColumnsForm> form) {
        var look = looks.get(list);
        return form.attempt(
                sent -> {
                    var fields = sent.fields() == null ? "" : sent.fields().strip();
                    var back = sent.back(look.path()).toString();
                    if (fields.isEmpty()) {
                        columns.reset(look.list());
                        return form.then(back, "platform.list.columns.usual");
                    }
                    columns.choose(look.list(), List.of(fields.split(",")));
                    return form.then(back, "platform.list.columns.kept");
                },
                () -> "redirect:" + look.path());
    }
}

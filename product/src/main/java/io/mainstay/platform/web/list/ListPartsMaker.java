package io.mainstay.platform.web.list;

import static io.mainstay.platform.list.ListPermission.EXPORT;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.web.list.ListParts.Menu;
import io.mainstay.platform.web.list.ListParts.Other;
import io.mainstay.platform.web.list.ListParts.Shown;
import io.mainstay.platform.web.list.ListParts.TakeAway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Works out the links of the menus beside a list.
///
/// @param shown the columns of the page, in order
/// @param readable the fields that the reader may have as columns
record ListPartsMaker(ListQuery asked, List<String> shown, List<Field> readable) {

    /// Names the menu that is open, so that choosing columns one by one keeps it so.
    static final String OPEN = "menu";

    ListParts make(Optional<Menu> open, boolean chosen, boolean bulk) {
        var choosing = open.filter(Menu.COLUMNS::equals).isPresent();
        return new ListParts(
                asked.filter(),
                open,
                choosing ? columns() : List.of(),
                choosing ? others() : List.of(),
                chosen,
                bulk,
                Actors.current().holdsSomewhere(EXPORT) ? files() : List.of());
    }

    private List<Shown> columns() {
        return IntStream.range(0, shown.size()).mapToObj(this::shown).toList();
    }

    private List<Other> others() {
        return readable.stream()
                .filter(field -> !shown.contains(field.name()))
                .map(field -> new Other(field, with(field.name())))
                .toList();
    }

    private Shown shown(int at) {
        var field = shown.get(at);
        return new Shown(
                field,
                at == 0 ? Optional.empty() : Optional.of(swapped(at - 1)),
                at == shown.size() - 1 ? Optional.empty() : Optional.of(swapped(at)),
                field.equals(asked.look().identity())
                        ? Optional.empty()
                        : Optional.of(
                                href(
                                        shown.stream()
                                                .filter(other -> !other.equals(field))
                                                .toList())));
    }

    /// The column at `at` changes places with the next one.
    private String swapped(int at) {
        var fields = new ArrayList<>(shown);
        Collections.swap(fields, at, at + 1);
        return href(fields);
    }

    private String with(String field) {
        return href(Stream.concat(shown.stream(), Stream.of(field)).toList());
    }

    private String href(List<String> fields) {
        return asked.showing(fields).with(OPEN, Menu.COLUMNS.code()).toString();
    }

    private List<TakeAway> files() {
        var these = String.join(",", shown);
        return List.of(
                new TakeAway("platform.list.export.xlsx", file("xlsx").with("fields", these) + ""),
                new TakeAway("platform.list.export.csv", file("csv").with("fields", these) + ""),
                new TakeAway("platform.list.export.xlsx.all", file("xlsx").toString()),
                new TakeAway("platform.list.export.csv.all", file("csv").toString()));
    }

    private Address file(String format) {
        return Address.of("/lists/" + asked.look().list().name() + "/export")
                .with("format", format)
                .with("filter", asked.filter())
                .with("sort", asked.sort());
    }
}

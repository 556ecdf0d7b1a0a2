package io.mainstay.people.web;

import static io.mainstay.platform.web.list.Column.Kind.FIGURE;
import static io.mainstay.platform.web.list.Column.Kind.PERSON;
import static io.mainstay.platform.web.list.Column.Kind.REF;
import static io.mainstay.platform.web.list.Column.Kind.TEXT;
import static io.mainstay.platform.web.list.Column.Kind.TITLE;

import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.StandardView;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.ListLook;
import java.util.List;
import java.util.stream.Stream;

/// How the lists of the directory look.
final class DirectoryLooks {

    private static final StandardView ACTIVE = new StandardView("active", "active==true", "");
    private static final StandardView INACTIVE = new StandardView("inactive", "active==false", "");

    static final ListLook PEOPLE =
            new ListLook(
                    DirectoryLists.PEOPLE,
                    "/people",
                    "number",
                    columns(
                            Column.of("email", TEXT),
                            Column.of("phone", TEXT),
                            Column.of("unit", TEXT).asLesser(),
                            Column.of("site", TEXT).asLesser(),
                            Column.of("supplier", TEXT).asLesser()),
                    List.of(
                            ACTIVE,
                            new StandardView("customers", "active==true;customer==true", ""),
                            new StandardView("suppliers", "active==true;supplier=null=false", ""),
                            INACTIVE));

    static final ListLook TEAMS =
            look(
                    DirectoryLists.TEAMS,
                    "/teams",
                    Column.of("line", FIGURE),
                    Column.of("lead", PERSON),
                    Column.of("supplier", TEXT));

    static final ListLook UNITS =
            look(
                    DirectoryLists.UNITS,
                    "/units",
                    Column.of("parent", TEXT),
                    Column.of("costCentre", TEXT),
                    Column.of("openToMembers", TEXT));

    static final ListLook SITES =
            look(
                    DirectoryLists.SITES,
                    "/sites",
                    Column.of("address", TEXT),
                    Column.of("zone", TEXT));

    static final ListLook SUPPLIERS =
            look(
                    DirectoryLists.SUPPLIERS,
                    "/suppliers",
                    Column.of("email", TEXT),
                    Column.of("phone", TEXT),
                    Column.of("website", TEXT).asLesser());

    private DirectoryLooks() {}

    private static ListLook look(ListDeclaration list, String path, Column... own) {
        return new ListLook(list, path, "number", columns(own), List.of(ACTIVE, INACTIVE));
    }

    /// Everything has a name and a number.
    private static List<Column> columns(Column... own) {
        return Stream.concat(
                        Stream.of(Column.of("name", TITLE), Column.of("number", REF)),
                        Stream.of(own))
                .toList();
    }
}

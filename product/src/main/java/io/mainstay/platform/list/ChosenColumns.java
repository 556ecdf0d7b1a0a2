package io.mainstay.platform.list;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The columns that the actor has chosen to see of each list, in their order.
@Service
public class ChosenColumns {

    private final JdbcClient jdbc;
    private final Lists lists;

    ChosenColumns(JdbcClient jdbc, Lists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /// Empty when the actor has chosen none; what they may not read any more is left out.
    public List<String> of(ListDeclaration list) {
        var readable = list.fieldsFor(Actors.current()).stream().map(Field::name).toList();
        return jdbc
                .sql(
                        """
                        select fields
                          from platform_list.chosen_columns
                         where person = :person and list = :list
                        """)
                .param("person", me())
                .param("list", list.name())
                .query(String.class)
                .optional()
                .stream()
                .flatMap(fields -> Stream.of(fields.split(",")))
                .filter(readable::contains)
                .toList();
    }

    /// @throws BadListRequest when the list has no such fields
    public void choose(ListDeclaration list, List<String> fields) {
        lists.shown(list, ListRequest.ALL.showing(fields));
        jdbc.sql(
                        """
                        insert into platform_list.chosen_columns (person, list, fields)
                        values (:person, :list, :fields)
                            on conflict (person, list) do update set fields = excluded.fields
                        """)
                .param("person", me())
                .param("list", list.name())
                .param("fields", String.join(",", fields))
                .update();
    }

    /// Back to the usual columns.
    public void reset(ListDeclaration list) {
        jdbc.sql(
                        """
                        delete from platform_list.chosen_columns
                         where person = :person and list = :list
                        """)
                .param("person", me())
                .param("list", list.name())
                .update();
    }

    private static long me() {
        return Actors.current().person().map(PersonId::value).orElse(0L);
    }
}

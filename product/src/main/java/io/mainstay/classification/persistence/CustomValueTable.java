package io.mainstay.classification.persistence;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what the custom fields of records hold.
@Repository
public class CustomValueTable {

    private final JdbcClient jdbc;

    CustomValueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CustomValues of(RecordRef record) {
        return jdbc.sql(
                        """
                        select array_agg(code || '=' || value) as pairs
                          from classification.published_custom_text where record = :record
                        """)
                .param("record", record.toString())
                .query((row, index) -> {
                    var pairs = row.getArray("pairs");
                    return CustomValues.of(pairs == null ? null : (String[]) pairs.getArray());
                })
                .single();
    }

    /// @param value in the form of the field's kind
    public void put(RecordRef record, CustomField field, String value) {
        jdbc.sql(
                        """
                        insert into classification.custom_value (record, field, text, number, day, person)
                        values (:record, :field,
                                case when :column = 'text' then :value end,
                                case when :column = 'number' then (:value)::numeric end,
                                case when :column = 'day' then (:value)::date end,
                                case when :column = 'person' then (:value)::bigint end)
                        on conflict (record, field) do update
                           set text = excluded.text, number = excluded.number, day = excluded.day,
                               person = excluded.person
                        """)
                .param("record", record.toString())
                .param("field", field.id())
                .param("column", column(field.kind()))
                .param("value", value)
                .update();
    }

    public void clear(RecordRef record, CustomField field) {
        jdbc.sql(
                        "delete from classification.custom_value where record = :record and field = :field")
                .param("record", record.toString())
                .param("field", field.id())
                .update();
    }

    static String column(CustomField.Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE -> "text";
            case NUMBER, MONEY -> "number";
            case DATE -> "day";
            case PERSON -> "person";
        };
    }
}

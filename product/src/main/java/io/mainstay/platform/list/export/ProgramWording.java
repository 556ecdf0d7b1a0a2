package io.mainstay.platform.list.export;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names and codes as the API has them, times in UTC. A reference fills two columns: its id, and
/// its name under `<field>.name`.
public record ProgramWording() implements Wording {

    @Override
    public boolean forPeople() {
        return false;
    }

    @Override
    public List<String> heads(ListDeclaration list, Field field) {
        return field.type() == Field.Type.REFERENCE
                ? List.of(field.name(), field.name() + ".name")
                : List.of(field.name());
    }

    @Override
    public List<@Nullable Object> cells(ListDeclaration list, Field field, @Nullable Object value) {
        if (field.type() == Field.Type.REFERENCE) {
            return value instanceof Row.Reference(long id, String label)
                    ? List.of(java.math.BigDecimal.valueOf(id), label)
                    : Arrays.asList(null, null);
        }
        return Arrays.asList(
                value == null
                                || value instanceof Number
                                || value instanceof Boolean
                                || value instanceof Instant
                        ? value
                        : value.toString());
    }
}

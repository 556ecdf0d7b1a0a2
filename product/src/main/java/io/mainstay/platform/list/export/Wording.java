package io.mainstay.platform.list.export;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an export says what its fields are called and hold: as people read it, or as programs do.
public interface Wording {

    /// Whether people open the file rather than a program.
    boolean forPeople();

    /// The heads of a field's columns.
    List<String> heads(ListDeclaration list, Field field);

    /// One cell for each head.
    List<@Nullable Object> cells(ListDeclaration list, Field field, @Nullable Object value);
}

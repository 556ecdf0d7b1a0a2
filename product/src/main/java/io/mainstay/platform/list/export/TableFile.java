package io.mainstay.platform.list.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that is written row by row and never kept.
///
/// A cell is a text, a number, an amount, a flag, an instant, a local time, or null where there is
/// nothing.
interface TableFile extends Closeable {

    void head(List<String> names) throws IOException;

    void row(List<@Nullable Object> cells) throws IOException;
}

package io.mainstay.platform.traces;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a statement does to which table, `select incident.incident`: the first table that it names,
/// and nothing else of it.
final class StatementName {

    private static final Pattern ACTION =
            Pattern.compile(
                    "\\b(select|insert|update|delete|merge|call|set|lock|copy|commit|rollback)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE =
            Pattern.compile(
                    "\\b(?:from|join|into|update(?:\\s+only)?)\\s+([a-z_]+\\.[a-z_]+)\\b(?!\\()",
                    Pattern.CASE_INSENSITIVE);

    private StatementName() {}

    static String of(String sql) {
        var action = ACTION.matcher(sql);
        var table = TABLE.matcher(sql);
        var word = action.find() ? action.group(1).toLowerCase(Locale.ROOT) : "statement";
        return table.find() ? word + " " + table.group(1).toLowerCase(Locale.ROOT) : word;
    }
}

package io.mainstay.platform.list;

/// A left join to a published view, by something unique in it.
record Join(String view, String on) {

    String alias() {
        return view.substring(view.lastIndexOf(' ') + 1);
    }

    /// Whether SQL speaks of the joined view.
    boolean isNamedIn(CharSequence sql) {
        var name = alias() + ".";
        var text = sql.toString();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (at == 0 || !isPartOfName(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }

    /// Whether an expression is just a column of the joined view.
    boolean isColumn(String expression) {
        return expression.startsWith(alias() + ".")
                && expression.substring(alias().length() + 1).matches("[a-z_]+");
    }

    /// A column of the view, looked up without the join.
    String lookedUp(String column) {
        return "(select it%s from %s it where %s)"
                .formatted(
                        column.substring(alias().length()),
                        view.substring(0, view.lastIndexOf(' ')),
                        on.replaceAll("\\b" + alias() + "\\.", "it."));
    }

    String sql() {
        return "left join " + view + " on " + on;
    }
}

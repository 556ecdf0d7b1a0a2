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

    String sql() {
        return "left join " + view + " on " + on;
    }
}

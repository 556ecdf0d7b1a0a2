package io.mainstay.platform.list;

/// A left join to a published view, by something unique in it.
record Join(String view, String on) {

    String alias() {
        return view.substring(view.lastIndexOf(' ') + 1);
    }

    String sql() {
        return "left join " + view + " on " + on;
    }
}

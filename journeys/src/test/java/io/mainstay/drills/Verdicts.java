package io.mainstay.drills;

/// Says one line for each promise, as a row of a table.
final class Verdicts {

    private boolean failed;

    void say(String promise, boolean kept, String seen) {
        failed |= !kept;
        System.out.printf("| %s | %s | %s |%n", promise, kept ? "kept" : "BROKEN", seen);
    }

    boolean anyBroken() {
        return failed;
    }
}

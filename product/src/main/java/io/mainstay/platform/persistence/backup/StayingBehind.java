package io.mainstay.platform.persistence.backup;

import static java.util.Map.entry;

import java.util.Map;

/// The tables that are in no backup, each with its reason. Every other table of every module is; a
/// test keeps this list true.
final class StayingBehind {

    private static final String LEARNT =
            "A job learns it again from the incidents, within minutes of the restore.";

    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    entry(
                            "platform_access.session",
                            "Who was signed in then need not be now; people sign in again."),
                    entry(
                            "platform_access.attempt",
                            "Rate limits look back minutes, and a restore forgives."),
                    entry(
                            "platform_live.onlooker",
                            "Who had a page open then has it open no more."),
                    entry(
                            "platform_feed.change",
                            "Running nodes follow it from when they start; its order belongs to one server."),
                    entry("incident.lesson", LEARNT),
                    entry("incident.lesson_count", LEARNT),
                    entry(
                            "incident.learning",
                            "It speaks of the order of one server; without it learning begins anew."),
                    entry(
                            "incident.staged_row",
                            "Rows on their way through an import, which reads its file again."));

    private StayingBehind() {}

    static Map<String, String> reasons() {
        return REASONS;
    }

    static boolean includes(String table) {
        return REASONS.containsKey(table);
    }
}

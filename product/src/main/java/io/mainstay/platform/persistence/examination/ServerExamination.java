package io.mainstay.platform.persistence.examination;

import java.util.ArrayList;
import java.util.List;

/// Whether the server is one that keeps what it has confirmed.
public final class ServerExamination implements Examination {

    private static final int OLDEST = 150_000;
    private static final String SUBJECT = "PostgreSQL";
    private static final double CROWDED = 0.85;

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(version(database));
        verdicts.addAll(durability(database));
        verdicts.add(connections(database));
        return verdicts;
    }

    private static Verdict version(ExaminedDatabase database) {
        var version = setting(database, "server_version");
        return Integer.parseInt(setting(database, "server_version_num")) < OLDEST
                ? Verdict.wrong(
                        SUBJECT, "version " + version, "Mainstay needs PostgreSQL 15 or newer.")
                : Verdict.good(
                        SUBJECT,
                        "version " + version + " at " + database.database().application().url());
    }

    private static List<Verdict> durability(ExaminedDatabase database) {
        var verdicts = new ArrayList<Verdict>();
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (setting(database, setting).equals("off")) {
                verdicts.add(
                        Verdict.wrong(
                                SUBJECT,
                                setting + " is off, so a power failure loses confirmed records",
                                "Set " + setting + " = on and reload the server."));
            }
        }
        if (verdicts.isEmpty()) {
            verdicts.add(Verdict.good(SUBJECT, "what is confirmed is on the disk"));
        }
        verdicts.add(checksums(database));
        return verdicts;
    }

    private static Verdict checksums(ExaminedDatabase database) {
        return setting(database, "data_checksums").equals("on")
                ? Verdict.good(SUBJECT, "pages carry checksums")
                : Verdict.mind(
                        SUBJECT,
                        "pages carry no checksums, so a bad disk damages records unnoticed",
                        "Stop the server once and run pg_checksums --enable.");
    }

    private static Verdict connections(ExaminedDatabase database) {
        var most = Integer.parseInt(setting(database, "max_connections"));
        var open =
                database.jdbc()
                        .sql("select cast(sum(numbackends) as int) from pg_stat_database")
                        .query(Integer.class)
                        .single();
        var finding = "%d of %d connections are open".formatted(open, most);
        return open > most * CROWDED
                ? Verdict.mind(
                        SUBJECT, finding, "Raise max_connections: a node takes up to 14 of them.")
                : Verdict.good(SUBJECT, finding);
    }

    private static String setting(ExaminedDatabase database, String name) {
        return database.jdbc()
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}

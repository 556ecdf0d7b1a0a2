package io.mainstay.platform.audit.persistence;

import io.mainstay.platform.persistence.examination.Examination;
import io.mainstay.platform.persistence.examination.ExaminedDatabase;
import io.mainstay.platform.persistence.examination.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Whether the audit trail refuses changes and is sealed soon after it is written.
public final class AuditExamination implements Examination {

    private static final String SUBJECT = "Audit trail";
    private static final double NOTICED = 30;
    private static final double HARMFUL = 600;

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        return List.of(triggers(database), seals(database));
    }

    private static Verdict triggers(ExaminedDatabase database) {
        var unguarded =
                database.jdbc()
                        .sql(
                                """
                                select guarded
                                  from unnest(array['platform_audit.entry', 'platform_audit.seal']) as guarded
                                 where not exists (
                                    select from pg_trigger
                                     where tgrelid = to_regclass(guarded) and tgname = 'append_only'
                                       and tgenabled in ('O', 'A'))
                                 order by guarded
                                """)
                        .query((row, number) -> row.getString(1))
                        .list();
        return unguarded.isEmpty()
                ? Verdict.good(SUBJECT, "its triggers refuse every change")
                : Verdict.wrong(
                        SUBJECT,
                        "the trigger append_only is missing or disabled on "
                                + String.join(", ", unguarded),
                        "Find out who did that, enable it, and run bin/mainstay verify.");
    }

    private static Verdict seals(ExaminedDatabase database) {
        var waiting = waiting(database);
        if (waiting.entries() == 0) {
            return Verdict.good(SUBJECT, "all of it is sealed");
        }
        var finding =
                "%s entries wait for their seal, the oldest for %s"
                        .formatted(
                                waiting.entries() > Waiting.MOST
                                        ? "more than " + Waiting.MOST
                                        : waiting.entries(),
                                ExaminedDatabase.inWords(waiting.seconds()));
        if (!database.isInUse()) {
            return Verdict.good(SUBJECT, finding + "; no node runs, and the next start seals them");
        }
        var remedy =
                "Look for \"could not be sealed\" in the log, and for hour-long transactions on the server.";
        if (waiting.seconds() >= HARMFUL) {
            return Verdict.wrong(SUBJECT, finding, remedy);
        }
        return waiting.seconds() >= NOTICED
                ? Verdict.mind(SUBJECT, finding, remedy)
                : Verdict.good(SUBJECT, finding);
    }

    private static Waiting waiting(ExaminedDatabase database) {
        return database.jdbc()
                .sql(
                        """
                        with last as (
                            select last_xid, last from platform_audit.seal order by number desc limit 1),
                        tail as (
                            select recorded_at from platform_audit.entry
                             where (xid, position) > (
                                coalesce((select last_xid from last), '0'),
                                coalesce((select last from last), 0))
                             order by xid, position limit :most)
                        select count(*),
                               coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
                          from tail
                        """)
                .param("most", Waiting.MOST + 1)
                .query((row, number) -> Waiting.read(row))
                .single();
    }

    private record Waiting(long entries, double seconds) {

        static final int MOST = 10_000;

        static Waiting read(ResultSet row) throws SQLException {
            return new Waiting(row.getLong(1), row.getDouble(2));
        }
    }
}

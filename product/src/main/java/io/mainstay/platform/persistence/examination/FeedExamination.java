package io.mainstay.platform.persistence.examination;

import java.util.List;

/// Whether what follows the change feed can keep up.
public final class FeedExamination implements Examination {

    private static final String SUBJECT = "Change feed";
    private static final double NOTICED = 10;
    private static final double HARMFUL = 300;

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        if (isLeftAlone(database)) {
            return List.of(
                    Verdict.wrong(
                            SUBJECT,
                            "a node runs and none has read the feed for a day",
                            "Look for errors in the log of the nodes and start them again."));
        }
        return List.of(heldBack(database));
    }

    /// Who reads the feed also throws away what is older than a day.
    private static boolean isLeftAlone(ExaminedDatabase database) {
        return database.isInUse()
                && database.jdbc()
                        .sql(
                                """
                                select exists (
                                    select from platform_feed.change
                                     where at < now() - interval '27 hours')
                                """)
                        .query(Boolean.class)
                        .single();
    }

    private static Verdict heldBack(ExaminedDatabase database) {
        var seconds =
                database.jdbc()
                        .sql(
                                """
                                select coalesce(extract(epoch from clock_timestamp() - min(at)), 0)
                                  from platform_feed.change
                                 where xid >= pg_snapshot_xmin(pg_current_snapshot())
                                """)
                        .query(Double.class)
                        .single();
        if (seconds < NOTICED) {
            return Verdict.good(SUBJECT, "nothing is held back");
        }
        var finding =
                "changes wait %s for the oldest writing transaction on the server"
                        .formatted(ExaminedDatabase.inWords(seconds));
        var remedy =
                "Find it and end it: select pid, usename, xact_start from pg_stat_activity where backend_xid is not null order by xact_start.";
        return seconds < HARMFUL
                ? Verdict.mind(SUBJECT, finding, remedy)
                : Verdict.wrong(SUBJECT, finding, remedy);
    }
}

package io.mainstay.platform.persistence.examination;

import java.time.Duration;
import java.util.List;

/// Whether this machine and the database agree what time it is.
public final class ClockExamination implements Examination {

    private static final String SUBJECT = "Clock";
    private static final String REMEDY = "Let NTP or chrony set both clocks.";
    private static final double NOTICED = 1;
    private static final double HARMFUL = 10;

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        var seconds = Math.abs(apart(database));
        var finding = ExaminedDatabase.inWords(seconds) + " apart from the database's";
        if (seconds >= HARMFUL) {
            return List.of(
                    Verdict.wrong(SUBJECT, finding + ", so times and deadlines are wrong", REMEDY));
        }
        return List.of(
                seconds >= NOTICED
                        ? Verdict.mind(SUBJECT, finding, REMEDY)
                        : Verdict.good(SUBJECT, finding));
    }

    /// Compared with the middle of asking, since the answer takes its time.
    private static double apart(ExaminedDatabase database) {
        var before = database.clock().instant();
        var theirs =
                database.jdbc()
                        .sql("select clock_timestamp()")
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single();
        var asking = Duration.between(before, database.clock().instant());
        var ours = before.plus(asking.dividedBy(2));
        return Duration.between(ours, theirs).toMillis() / 1_000.0;
    }
}

package io.mainstay.platform.list;

import io.mainstay.journal.persistence.TimeSpentList;
import org.junit.jupiter.api.Test;

/// Reads what PostgreSQL did for every standard view over 40,000 entries of time on 40,000
/// incidents: an index serves each, and neither time nor the incidents behind them are read whole,
/// whoever looks.
class TimeViewsPlanTest {

    private static final PartsOfIncidents TIME =
            PartsOfIncidents.listed(
                    sights -> new TimeSpentList(sights).declaration(),
                    "journal.time_spent",
                    49,
                    """
                    insert into journal.time_spent (record, person, team, line, kind, minutes, day, recorded_at)
                    select 'INC-' || n, 1 + n % 300, 1 + n % 49, 1 + (1 + n % 49) % 3,
                           (array['SUPPORT', 'SUPPORT', 'CHANGE', 'IMPROVEMENT', 'PROJECT'])[1 + n % 5], 5 + n % 90,
                           current_date - n / 100, now()
                      from generate_series(1, 40000) n;
                    insert into journal.time_spent (record, person, kind, minutes, day, corrects, recorded_at)
                    select record, person, kind, 7, day, id, now() from journal.time_spent where id % 50 = 0;
                    analyze journal.time_spent
                    """);

    @Test
    void everyStandardViewIsServedByAnIndexForEverybody() {
        TIME.areServedByAnIndex(TimeSpentList.VIEWS);
    }

    @Test
    void theReadersSeeWhatTheTestMeansThemToSee() {
        TIME.areSeenByWhomTheyShould();
    }
}

package io.mainstay.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    select title from incident.incident where caller = ? | select incident.incident
                    SELECT 1 | select
                    insert into journal.entry (body) values ('said by somebody') | insert journal.entry
                    update only people.person set name = 'Ada' | update people.person
                    with open as (select 1 from incident.incident) select * from open | select incident.incident
                    select * from platform_feed.read(?) join journal.watcher using (record) | select journal.watcher
                    commit | commit
                    vacuum 'Ada' | statement
                    """)
    void namesActionAndTableAndNothingElse(String sql, String name) {
        assertThat(StatementName.of(sql)).isEqualTo(name);
    }
}

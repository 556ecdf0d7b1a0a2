package io.mainstay.bulletin.persistence;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.kernel.PersonId;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which bulletins somebody has read and wants no banner of any more.
@Component
public class PutAway {

    private final JdbcClient jdbc;
    private final Clock clock;

    PutAway(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Safe to repeat.
    public void add(BulletinNumber bulletin, PersonId person) {
        jdbc.sql(
                        """
                        insert into bulletin.put_away (bulletin, person, at) values (:bulletin, :person, :now)
                            on conflict do nothing
                        """)
                .param("bulletin", bulletin.serial())
                .param("person", person.value())
                .param("now", BulletinRow.at(clock.instant()))
                .update();
    }

    /// Of those that have not ended.
    public Set<BulletinNumber> by(PersonId person) {
        return jdbc.sql(
                        """
                        select p.bulletin from bulletin.put_away p join bulletin.bulletin b on b.id = p.bulletin
                         where p.person = :person and b.state = 'PUBLISHED'
                        """)
                .param("person", person.value())
                .query((row, index) -> new BulletinNumber(row.getLong("bulletin")))
                .set();
    }
}

package io.mainstay.servicedesk.persistence;

import io.mainstay.platform.access.Visible;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the interactions of a period come to, as far as the reader sees them.
///
/// | figure | formula | source |
/// | --- | --- | --- |
/// | first-contact resolution | first contacts solved within the contact ÷ first contacts | ITIL Service Operation, service desk metrics |
/// | first-line resolution | first contacts solved without leaving line 1 ÷ first contacts | ITIL Service Operation, service desk metrics |
/// | contacts per analyst hour | contacts answered by analysts ÷ analyst hours | as in workforce planning of contact centres |
/// | speed of answer | total waiting time ÷ answered contacts whose waiting time is known | average speed of answer (ASA) of telephony |
///
/// A *first contact* is an ended interaction about something new that could be solved: it ended as
/// information, answered by an article, or with a new incident. Second calls about a record,
/// complaints, compliments and lost calls are none. An *analyst hour* is an hour of the clock in
/// which an analyst answered at least one contact: the house knows no rosters. What people did for
/// themselves is answered by nobody, and says nothing of how long contacts last.
@Component
public class DeskFigures {

    private final JdbcClient jdbc;

    DeskFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param answered ended interactions that were not abandoned
    /// @param byAnalysts those of them that a person answered
    /// @param firstContacts those about something new that could be solved
    /// @param analystHours hours of the clock in which an analyst answered
    /// @param waits answered contacts whose waiting time is known
    public record Sums(
            long answered,
            long byAnalysts,
            long abandoned,
            long firstContacts,
            long solvedAtFirstContact,
            long solvedInFirstLine,
            long analystHours,
            long waits,
            Duration waited,
            Duration lasted) {}

    /// Of the interactions that began from the one instant up to before the other.
    public Sums of(Instant from, Instant to, Visible visible) {
        return jdbc.sql(
                        """
                        select count(*) filter (where answered) as answered,
                               count(*) filter (where answered and answered_by is not null) as by_analysts,
                               count(*) filter (where not answered) as abandoned,
                               count(*) filter (where first_contact) as first_contacts,
                               count(*) filter (where at_first_contact) as at_first_contact,
                               count(*) filter (where in_first_line) as in_first_line,
                               count(distinct (answered_by, hour)) filter (where answered and answered_by is not null) as hours,
                               count(waited) filter (where answered) as waits,
                               coalesce(sum(waited) filter (where answered), 0) as waited,
                               coalesce(sum(seconds) filter (where answered and answered_by is not null), 0) as seconds
                          from (select c.outcome <> 'ABANDONED' as answered, c.answered_by, c.waited, c.seconds,
                                       date_trunc('hour', c.started_at) as hour,
                                       %s as first_contact, %s as at_first_contact, %s as in_first_line
                                  from servicedesk.interaction c
                                 where c.started_at >= :from and c.started_at < :to and c.ended_at is not null
                                   and %s) ended
                        """
                                .formatted(
                                        InteractionList.IS_FIRST_CONTACT,
                                        InteractionList.IS_SOLVED_AT_FIRST_CONTACT,
                                        InteractionList.IS_SOLVED_IN_FIRST_LINE,
                                        visible.condition()))
                .param("from", InteractionRow.at(from))
                .param("to", InteractionRow.at(to))
                .params(visible.parameters())
                .query((row, index) ->
                        new Sums(
                                row.getLong("answered"),
                                row.getLong("by_analysts"),
                                row.getLong("abandoned"),
                                row.getLong("first_contacts"),
                                row.getLong("at_first_contact"),
                                row.getLong("in_first_line"),
                                row.getLong("hours"),
                                row.getLong("waits"),
                                Duration.ofSeconds(row.getLong("waited")),
                                Duration.ofSeconds(row.getLong("seconds"))))
                .single();
    }
}

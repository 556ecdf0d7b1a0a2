package io.mainstay.servicedesk.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.servicedesk.InteractionNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which forms of calls were taken, kept in the transaction of the work itself.
@Component
public class SentForms {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    SentForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What became of a form.
    public record Taken(String content, InteractionNumber became) {}

    /// Waits while another request is at work on the same form, and forgets what the person sent
    /// long ago.
    ///
    /// @return false when it was taken before
    public boolean take(PersonId person, UUID mark, String content, Instant at) {
        jdbc.sql("delete from servicedesk.sent_form where person = :person and sent_at < :before")
                .param("person", person.value())
                .param("before", InteractionRow.at(at.minus(KEPT)))
                .update();
        return jdbc.sql(
                                """
                                insert into servicedesk.sent_form (person, mark, content, sent_at)
                                values (:person, :mark, :content, :at)
                                    on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("mark", mark)
                        .param("content", content)
                        .param("at", InteractionRow.at(at))
                        .update()
                == 1;
    }

    public boolean isTaken(PersonId person, UUID mark) {
        return jdbc.sql(
                        "select exists (select from servicedesk.sent_form where person = :person and mark = :mark)")
                .param("person", person.value())
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    public void became(PersonId person, UUID mark, InteractionNumber number) {
        jdbc.sql(
                        """
                        update servicedesk.sent_form set interaction = :interaction
                         where person = :person and mark = :mark
                        """)
                .param("interaction", number.serial())
                .param("person", person.value())
                .param("mark", mark)
                .update();
    }

    /// One that was taken.
    public Taken find(PersonId person, UUID mark) {
        return jdbc.sql(
                        """
                        select content, interaction from servicedesk.sent_form
                         where person = :person and mark = :mark
                        """)
                .param("person", person.value())
                .param("mark", mark)
                .query((row, index) ->
                        new Taken(
                                row.getString("content"),
                                new InteractionNumber(row.getLong("interaction"))))
                .single();
    }
}

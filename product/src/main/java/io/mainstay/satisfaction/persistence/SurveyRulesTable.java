package io.mainstay.satisfaction.persistence;

import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamId;
import io.mainstay.satisfaction.domain.SurveyRules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the rules of surveys are kept, and the key that signs links.
@Component
public class SurveyRulesTable {

    private final JdbcClient jdbc;

    SurveyRulesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SurveyRules now() {
        return jdbc.sql(
                        """
                        select asking, one_in, rest_days, open_days, follow_up_at, follow_up_team, links_since, version
                          from satisfaction.rule
                        """)
                .query((row, index) ->
                        new SurveyRules(
                                row.getBoolean("asking"),
                                row.getInt("one_in"),
                                row.getInt("rest_days"),
                                row.getInt("open_days"),
                                row.getInt("follow_up_at"),
                                Optional.ofNullable(row.getObject("follow_up_team", Long.class))
                                        .map(TeamId::new),
                                row.getObject("links_since", OffsetDateTime.class).toInstant(),
                                row.getLong("version")))
                .single();
    }

    /// @throws StaleRecord when somebody else saved other rules since that version
    public void save(SurveyRules rules) {
        var updated =
                jdbc.sql(
                                """
                                update satisfaction.rule
                                   set asking = :asking, one_in = :one_in, rest_days = :rest_days,
                                       open_days = :open_days, follow_up_at = :follow_up_at,
                                       follow_up_team = :follow_up_team, version = version + 1
                                 where version = :version
                                """)
                        .param("asking", rules.asking())
                        .param("one_in", rules.oneIn())
                        .param("rest_days", rules.restDays())
                        .param("open_days", rules.openDays())
                        .param("follow_up_at", rules.followUpAt())
                        .param(
                                "follow_up_team",
                                rules.followUpTeam().map(TeamId::value).orElse(null))
                        .param("version", rules.version())
                        .update();
        requireOne(updated);
    }

    /// What signs links.
    public byte[] key() {
        return jdbc.sql("select link_key from satisfaction.rule").query(byte[].class).single();
    }

    /// @throws StaleRecord when somebody else saved other rules since that version
    public void signWith(byte[] key, Instant since, long version) {
        requireOne(
                jdbc.sql(
                                """
                                update satisfaction.rule
                                   set link_key = :key, links_since = :since, version = version + 1
                                 where version = :version
                                """)
                        .param("key", key)
                        .param("since", SurveyRow.at(since))
                        .param("version", version)
                        .update());
    }

    private void requireOne(int updated) {
        if (updated == 0) {
            throw new StaleRecord(SurveyRules.REF, now().version());
        }
    }
}

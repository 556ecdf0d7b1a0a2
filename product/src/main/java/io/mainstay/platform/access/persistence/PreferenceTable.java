package io.mainstay.platform.access.persistence;

import io.mainstay.platform.access.Preferences;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how people want to read.
@Repository
public class PreferenceTable {

    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Preferences of(long account) {
        return jdbc.sql(
                        "select language, zone, theme from platform_access.preference where account = :account")
                .param("account", account)
                .query((row, index) ->
                        new Preferences(
                                Optional.ofNullable(row.getString("language")),
                                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                                Optional.ofNullable(row.getString("theme"))))
                .optional()
                .orElse(Preferences.NONE);
    }

    public void keep(long account, Preferences wanted) {
        jdbc.sql(
                        """
                        insert into platform_access.preference (account, language, zone, theme)
                        values (:account, :language, :zone, :theme)
                        on conflict (account) do update set language = :language, zone = :zone, theme = :theme
                        """)
                .param("account", account)
                .param("language", wanted.language().orElse(null))
                .param("zone", wanted.zone().map(ZoneId::getId).orElse(null))
                .param("theme", wanted.theme().orElse(null))
                .update();
    }
}

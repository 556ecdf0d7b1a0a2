package io.mainstay.platform.access.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.PreferredLanguages;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how people want to read.
@Repository
public class PreferenceTable implements PreferredLanguages {

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

    @Override
    public Map<PersonId, String> of(Collection<PersonId> people) {
        var languages = new HashMap<PersonId, String>();
        jdbc.sql(
                        """
                        select a.person, p.language
                          from platform_access.preference p join platform_access.account a on a.id = p.account
                         where a.person = any (:people) and p.language is not null
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        languages.put(
                                                new PersonId(row.getLong("person")),
                                                row.getString("language")));
        return languages;
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

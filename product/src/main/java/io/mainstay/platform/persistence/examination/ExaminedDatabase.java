package io.mainstay.platform.persistence.examination;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of an installation, looked at from beside it.
///
/// @param jdbc as the role with which the product works
/// @param clock of this machine
public record ExaminedDatabase(Database database, JdbcClient jdbc, Clock clock) {

    public static ExaminedDatabase of(Database database, Clock clock) {
        return new ExaminedDatabase(database, client(database.application()), clock);
    }

    private static JdbcClient client(DatabaseAddress address) {
        var named = new Properties();
        named.setProperty("ApplicationName", "mainstay doctor");
        named.setProperty("connectTimeout", "5");
        var source = new DriverManagerDataSource(address.url(), named);
        source.setUsername(address.user());
        source.setPassword(address.password());
        return JdbcClient.create(source);
    }

    /// Whether a node works on it now: what waits for one then should not wait long.
    public boolean isInUse() {
        return jdbc.sql(
                        """
                        select exists (
                            select from pg_stat_activity
                             where datname = current_database() and application_name = 'mainstay')
                        """)
                .query(Boolean.class)
                .single();
    }

    /// Whether Mainstay has made its tables, or some of them.
    public boolean hasTables() {
        return jdbc.sql("select to_regclass('platform_jobs.job') is not null")
                .query(Boolean.class)
                .single();
    }

    /// Seconds in words that a person compares at a glance.
    public static String inWords(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ENGLISH, "%.1f s", seconds);
        }
        var length = Duration.ofSeconds(Math.round(seconds));
        return length.toMinutes() < 120
                ? length.toMinutes() + " min"
                : String.format(Locale.ENGLISH, "%,d h", length.toHours());
    }
}

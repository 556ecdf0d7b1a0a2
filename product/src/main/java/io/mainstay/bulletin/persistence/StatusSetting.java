package io.mainstay.bulletin.persistence;

import io.mainstay.bulletin.domain.StatusSettings;
import io.mainstay.kernel.StaleRecord;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the status page is kept.
@Component
public class StatusSetting {

    private final JdbcClient jdbc;

    StatusSetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public StatusSettings now() {
        return jdbc.sql("select open, feed, version from bulletin.setting")
                .query((row, index) ->
                        new StatusSettings(
                                row.getBoolean("open"),
                                row.getObject("feed", UUID.class),
                                row.getLong("version")))
                .single();
    }

    /// @throws StaleRecord when somebody else saved other settings since that version
    public void save(StatusSettings settings) {
        var updated =
                jdbc.sql(
                                """
                                update bulletin.setting set open = :open, version = version + 1
                                 where version = :version
                                """)
                        .param("open", settings.open())
                        .param("version", settings.version())
                        .update();
        if (updated == 0) {
            throw new StaleRecord(StatusSettings.REF, now().version());
        }
    }
}

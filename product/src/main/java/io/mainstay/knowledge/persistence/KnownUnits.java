package io.mainstay.knowledge.persistence;

import io.mainstay.people.UnitId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The business units that an article can be written for.
@Component
public class KnownUnits {

    private final JdbcClient jdbc;

    KnownUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever asks: who may see a record may read the names on it.
    public Optional<String> name(UnitId unit) {
        return jdbc.sql("select name from people.published_unit where id = :id")
                .param("id", unit.value())
                .query(String.class)
                .optional();
    }
}

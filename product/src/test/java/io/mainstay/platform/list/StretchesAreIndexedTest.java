package io.mainstay.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// An index is used only where it says word for word what the search does.
@ModuleTest
class StretchesAreIndexedTest {

    @Autowired JdbcClient jdbc;

    @Test
    @Transactional
    void ofIncidents() {
        jdbc.sql("set local enable_seqscan = off").update();
        var origin = IncidentList.LIST.origin();
        var plan =
                jdbc.sql(
                                "explain select from %s where %s && :asked and i.words @@ to_tsquery('a')"
                                        .formatted(origin.table(), origin.stretches()))
                        .param("asked", Origin.stretches(1, 2))
                        .query(String.class)
                        .list();

        assertThat(String.join("\n", plan)).contains("incident_words_by_stretches");
    }
}

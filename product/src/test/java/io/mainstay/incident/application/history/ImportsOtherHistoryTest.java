package io.mainstay.incident.application.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Brings in files of other systems by the mappings in `docs/mappings`: one row an update (Volvo IT
/// Belgium, BPI Challenge 2013), and one row a record (Endava).
@ModuleTest
// A context, and so a database, of its own: a hundred thousand rows would slow every test after it.
@TestPropertySource(properties = "mainstay.test=history")
class ImportsOtherHistoryTest {

    private static final Path DATA =
            Path.of(
                    Optional.ofNullable(System.getenv("MAINSTAY_TEST_DATA"))
                            .orElse("../../shared/data"));

    @Autowired HistoryImport imports;
    @Autowired HistoryImportJob job;
    @Autowired JdbcClient jdbc;

    @Test
    void bringsInOneRowAnUpdate() throws IOException {
        var run = run("volvo-vinst/VINST-cases-incidents.csv.gz", "vinst");

        assertThat(run.refused).isEmpty();
        assertThat(run.result("rows")).isEqualTo(65_533);
        assertThat(run.result("created")).isEqualTo(7_554);
        assertThat(run.result("note.state-kept")).isEqualTo(5);
        assertThat(entries("vinst")).isEqualTo(65_533);
    }

    @Test
    void bringsInOneRowARecord() throws IOException {
        var run = run("helpdesk-tickets/endava-support-tickets-5431.csv.gz", "endava");

        assertThat(run.refused).isEmpty();
        assertThat(run.result("created")).isEqualTo(5_431);
        assertThat(entries("endava")).isEqualTo(5_431);
    }

    private ToldRun run(String data, String mapping) throws IOException {
        var file = DATA.resolve(data);
        assumeTrue(Files.exists(file), () -> "No file " + file.toAbsolutePath().normalize());
        var text = Files.readString(Path.of("../docs/mappings/" + mapping + ".json"));
        var order = ImportOrder.of(data, "csv", Optional.of(text), Optional.empty(), false);
        try (var content = Files.newInputStream(file)) {
            var parameters =
                    Actors.as(Actor.system(Channel.COMMAND), () -> imports.prepare(content, order))
                            .parameters();
            var run = new ToldRun(parameters);
            Actors.run(Actor.system(Channel.JOB), () -> job.run(run));
            return run;
        }
    }

    private long entries(String source) {
        return jdbc.sql(
                        """
                        select count(*) from platform_audit.entry e
                          join incident.incident i on i.number = e.ref
                          join incident.source s on s.incident = i.id
                         where s.source = :source
                        """)
                .param("source", source)
                .query(Long.class)
                .single();
    }
}

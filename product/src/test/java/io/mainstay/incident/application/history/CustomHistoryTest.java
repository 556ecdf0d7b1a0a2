package io.mainstay.incident.application.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.CustomFieldDefinitions;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.history.UnusableMapping;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CustomHistoryTest {

    private static final AtomicInteger SOURCE = new AtomicInteger();
    private static final Use OPEN = new Use(Optional.empty(), false, false);
    private static final Use INTERNAL = new Use(Optional.empty(), false, true);
    private static final String MAPPING =
            """
            {"source": "%s", "times": ["ISO", "d/M/yyyy"],
             "fields": {"number": "id", "at": "at", "caller": "caller", "custom.histTag": "tag", "custom.histLoss": "loss",
                        "custom.histDue": "due", "custom.histSecret": "secret", "custom.histHolder": "holder",
                        "custom.histColour": {"column": "colour", "words": {"R": "Red", "G": "Green"}}}}
            """;
    private static final String HEADER = "id,at,caller,tag,loss,due,secret,holder,colour\n";
    private static final String LIFE =
            """
            T1,2016-02-29T08:00:00Z,,A-17,12.50,29/2/2016,hush,,R
            T1,2016-02-29T09:00:00Z,,B-18,12.5,2016-02-29,,,R
            """;

    @Autowired HistoryImport imports;
    @Autowired HistoryImportJob job;
    @Autowired CustomFieldDefinitions definitions;
    @Autowired Categories categories;
    @Autowired IncidentAccess access;
    @Autowired AuditTrail trail;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;

    private final String source = "custom-" + SOURCE.incrementAndGet();

    @BeforeEach
    void defineFields() {
        define("histTag", Kind.TEXT, OPEN, List.of());
        define("histLoss", Kind.MONEY, OPEN, List.of("EUR"));
        define("histDue", Kind.DATE, OPEN, List.of());
        define("histColour", Kind.CHOICE, OPEN, List.of("Red", "Blue"));
        define("histSecret", Kind.TEXT, INTERNAL, List.of());
        define("histHolder", Kind.PERSON, INTERNAL, List.of());
    }

    @Test
    void keepsEachValueInTheFormOfItsField() {
        var run = run(HEADER + LIFE);

        assertThat(run.refused).isEmpty();
        assertThat(values("T1"))
                .isEqualTo(
                        Map.of(
                                "histTag", "B-18",
                                "histLoss", "12.5",
                                "histDue", "2016-02-29",
                                "histColour", "Red"));
    }

    @Test
    void tellsEachChangeInTheHistory() {
        run(HEADER + LIFE);

        assertThat(audited("T1"))
                .containsExactly(
                        "CREATE custom.histColour null > Red",
                        "CREATE custom.histDue null > 2016-02-29",
                        "CREATE custom.histLoss null > 12.5",
                        "CREATE custom.histSecret null > hush",
                        "CREATE custom.histTag null > A-17",
                        "EDIT custom.histSecret hush > null",
                        "EDIT custom.histTag A-17 > B-18");
    }

    @Test
    void saysNothingOfInternalFieldsInTheConversation() {
        run(HEADER + LIFE);

        var said =
                as(() -> journal.conversation(incident("T1").ref(), Optional.empty(), 10))
                        .entries()
                        .stream()
                        .map(entry -> entry.body())
                        .toList();
        assertThat(said)
                .anyMatch(body -> body.contains("**Label histLoss**: 12.50 EUR"))
                .anyMatch(body -> body.contains("**Label histTag**: A-17 → B-18"))
                .noneMatch(body -> body.contains("histSecret") || body.contains("hush"));
    }

    @Test
    void changesNothingTheSecondTimeAndGoesOnTheThird() {
        run(HEADER + LIFE);
        var before = audited("T1");
        var second = run(HEADER + LIFE);

        assertThat(second.result("unchanged")).isEqualTo(1);
        assertThat(audited("T1")).isEqualTo(before);

        var third = run(HEADER + LIFE + "T1,2016-02-29T10:00:00Z,,,7,,,,\n");

        assertThat(third.result("continued")).isEqualTo(1);
        assertThat(values("T1")).isEqualTo(Map.of("histLoss", "7"));
        assertThat(audited("T1")).contains("EDIT custom.histTag B-18 > null");
    }

    @Test
    void refusesRowsWhoseValuesDoNotFit() {
        var run =
                run(
                        HEADER
                                + "T1,2016-02-29T08:00:00Z,,,much,,,,\n"
                                + "T2,2016-02-29T08:00:00Z,,,,30/2/2016,,,\n"
                                + "T3,2016-02-29T08:00:00Z,,,,,,,G\n"
                                + "T4,2016-02-29T08:00:00Z,,,,,,,B\n"
                                + "T5,2016-02-29T08:00:00Z,,,,,,Nobody of that Name,\n"
                                + "T6,2016-02-29T08:00:00Z,,A-17,,,,,\n");

        assertThat(run.refused)
                .extracting(refused -> refused.row() + " " + refused.reason().split(":")[0])
                .containsExactly(
                        "1 custom.histLoss",
                        "2 custom.histDue",
                        "3 custom.histColour",
                        "4 custom.histColour",
                        "5 custom.histHolder");
        assertThat(run.refused.get(2).reason()).contains("Red, Blue");
        assertThat(run.result("created")).isEqualTo(1);
    }

    @Test
    void asksForNoRequiredField() {
        var category = as(() -> categories.bringIn("incident", List.of("Histories")));
        var required = new Use(Optional.of(category), true, false);
        define("histNeeded", Kind.TEXT, required, List.of());
        var mapping =
                """
                {"source": "%s", "fields": {"number": "id", "at": "at", "category": {"constant": "Histories"},
                                            "custom.histNeeded": "tag"}}
                """
                        .formatted(source);
        var run = new ToldRun(prepare(mapping, HEADER + LIFE.replace("B-18", "")));
        Actors.run(Actor.system(Channel.JOB), () -> job.run(run));

        assertThat(run.refused).isEmpty();
        assertThat(incident("T1").triage().category()).contains(category);
        assertThat(values("T1")).isEmpty();
    }

    @Test
    void knowsPeopleByTheirName() {
        var name = "Zebulon " + source;
        run(HEADER + "T1,2016-02-29T08:00:00Z," + name + ",,,,,,\n");
        var run = run(HEADER + "T2,2016-02-29T08:00:00Z,,,,,," + name + ",\n");

        assertThat(run.refused).isEmpty();
        var holder = incident("T1").report().caller().orElseThrow();
        assertThat(values("T2")).isEqualTo(Map.of("histHolder", holder.toString()));
    }

    @Test
    void refusesAMappingThatTellsAFieldWhichIsNotThere() {
        var mapping = MAPPING.formatted(source).replace("custom.histTag", "custom.colur");
        assertThatExceptionOfType(UnusableMapping.class)
                .isThrownBy(() -> prepare(mapping, HEADER + LIFE))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("mapping-custom-field");
                    assertThat(refused.arguments().getFirst()).isEqualTo("custom.colur");
                    assertThat(refused.arguments().getLast().toString()).contains("custom.histTag");
                });
    }

    private void define(String code, Kind kind, Use use, List<String> options) {
        var wording = new Wording("Label " + code, "", 1);
        var wanted = new CustomField(0, "incident", code, kind, wording, use, options, true, 0);
        as(() -> definitions.bringIn(wanted));
    }

    private List<String> audited(String external) {
        return as(() -> trail.history(incident(external).ref(), OptionalLong.empty(), 10)).stream()
                .map(written -> written.entry())
                .flatMap(entry ->
                        entry.changes().stream()
                                .filter(change -> change.field().startsWith("custom."))
                                .map(change ->
                                        "%s %s %s > %s"
                                                .formatted(
                                                        entry.action(),
                                                        change.field(),
                                                        change.before(),
                                                        change.after())))
                .sorted()
                .toList();
    }

    private Map<String, String> values(String external) {
        return incident(external).triage().custom().byCode();
    }

    private Incident incident(String external) {
        var number =
                jdbc.sql(
                                "select incident from incident.source where source = :source and external = :external")
                        .param("source", source)
                        .param("external", external)
                        .query(Long.class)
                        .single();
        return as(() -> access.get(new IncidentNumber(number)));
    }

    private ToldRun run(String file) {
        var run = new ToldRun(prepare(MAPPING.formatted(source), file));
        Actors.run(Actor.system(Channel.JOB), () -> job.run(run));
        return run;
    }

    private Map<String, String> prepare(String mapping, String file) {
        var order = ImportOrder.of("t.csv", "csv", Optional.of(mapping), Optional.empty(), false);
        return as(() -> imports.prepare(new ByteArrayInputStream(file.getBytes(UTF_8)), order))
                .parameters();
    }

    private static <T> T as(Supplier<T> work) {
        return Actors.as(Actor.system(Channel.COMMAND), work::get);
    }
}

package io.mainstay.incident.application.history;

import static io.mainstay.incident.domain.history.HistoryField.CALLER;
import static io.mainstay.incident.domain.history.HistoryField.STATE;
import static io.mainstay.incident.domain.history.HistoryField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.incident.domain.history.HistoryField;
import io.mainstay.incident.domain.history.HistoryReader;
import io.mainstay.incident.domain.history.HistoryRow;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.NotRead;
import io.mainstay.incident.domain.history.Note;
import io.mainstay.incident.domain.history.Notes;
import io.mainstay.incident.domain.history.UnusableMapping;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.platform.intake.CsvRow.Taken;
import io.mainstay.platform.intake.UnreadableFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryReaderTest {

    private static final Mapping MAPPING =
            MappingJson.read(
                    """
                    {"source": "desk", "missing": ["?"], "times": ["d/M/yyyy HH:mm"], "zone": "Europe/Amsterdam",
                     "fields": {
                       "number": "id", "order": "n", "at": "changed", "caller": "who",
                       "title": {"template": "{topic}[: {what}]"},
                       "custom.assetTag": {"column": "vendor", "words": {"8s": "A-17", "odd": "refuse me"}, "otherwise": ""},
                       "state": {"column": "state", "words": {"Open": "IN_PROGRESS", "Waits": "ON_HOLD/USER", "?!": "KEEP"}}},
                     "keep": {"Vendor": "vendor"}}
                    """);
    private static final List<String> HEADER =
            List.of("id", "n", "changed", "who", "topic", "what", "state", "vendor");

    private final Notes notes = new Notes();
    private final HistoryReader reader =
            new HistoryReader(MAPPING, HEADER, notes, HistoryReaderTest::tag);

    @Test
    void turnsTheirWordsIntoOurs() throws NotRead {
        var row = read("T1", "3", "29/2/2016 01:16", "Caller  7", "Mail", "slow", "Waits", "8s");

        assertThat(row.external()).isEqualTo("T1");
        assertThat(row.order()).isEqualTo(3);
        assertThat(row.at()).isEqualTo(Instant.parse("2016-02-29T00:16:00Z"));
        assertThat(row.text(CALLER)).contains("Caller 7");
        assertThat(row.text(TITLE)).contains("Mail: slow");
        assertThat(row.text(STATE)).contains("ON_HOLD/USER");
        assertThat(row.kept()).containsEntry("Vendor", "8s");
        assertThat(notes.counts()).containsEntry(Note.BLANKS_DROPPED, 1L);
    }

    @Test
    void notesWhatIsMissing() throws NotRead {
        var row = read("T1", "3", "29/2/2016 01:16", "?", "Mail", "?", "Open", "");

        assertThat(row.text(CALLER)).isEmpty();
        assertThat(row.text(TITLE)).contains("Mail");
        assertThat(row.kept()).isEmpty();
        assertThat(notes.missing()).containsOnly(java.util.Map.entry(CALLER, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "?, 1, 1/3/2016 08:00, Open, number, required",
        "T1, ?, 1/3/2016 08:00, Open, order, required",
        "T1, x, 1/3/2016 08:00, Open, order, value-not-mapped",
        "T1, 1, ?, Open, at, required",
        "T1, 1, 30/2/2016 08:00, Open, at, time-not-read",
        "T1, 1, 1/3/0016 08:00, Open, at, time-not-read",
        "T1, 1, 1/3/2016 08:00, Odd, state, value-not-mapped",
    })
    void refusesWhatCannotBeHistory(
            String id, String order, String changed, String state, String expected) {
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> read(id, order, changed, "?", "Mail", "?", state, "?"))
                .satisfies(refused -> assertThat(refused.problem().field()).isEqualTo(expected));
    }

    @Test
    void notesWhenTheFileIsNotInTheOrderOfTheSource() throws NotRead {
        read("T1", "2", "1/3/2016 08:00", "?", "Mail", "?", "Open", "?");
        read("T1", "1", "1/3/2016 08:00", "?", "Mail", "?", "Open", "?");
        read("T2", "0", "1/3/2016 08:00", "?", "Mail", "?", "Open", "?");

        assertThat(notes.counts()).containsEntry(Note.ORDER_BACK, 1L);
    }

    @Test
    void tellsCustomFieldsByTheirCode() throws NotRead {
        assertThat(MAPPING.custom()).containsOnlyKeys("assetTag");
        assertThat(withVendor("8s").custom().byCode()).isEqualTo(Map.of("assetTag", "a-17"));
        assertThat(withVendor("?").custom().byCode()).isEmpty();
        assertThat(withVendor("else").custom().byCode()).isEmpty();
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> withVendor("odd"))
                .satisfies(refused ->
                        assertThat(refused.problem().field()).isEqualTo("custom.assetTag"));
    }

    @Test
    void refusesAFileThatLacksColumns() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() ->
                        new HistoryReader(
                                MAPPING, List.of("id", "n"), notes, HistoryReaderTest::tag))
                .withMessageContaining("changed, who, topic");
    }

    @Test
    void packsARowSoThatItComesBackWhole() throws NotRead {
        var packing = MAPPING.packing();
        var row = read("T1", "3", "29/2/2016 01:16", "Zoë", "Mail", "?", "?!", "8s");

        assertThat(packing.unpack("T1", 3, row.row(), packing.pack(row))).isEqualTo(row);
    }

    @Test
    void theMappingThatComesWithTheProductTellsAllThatItNeeds() {
        var mapping =
                ImportOrder.of(
                                "log.csv",
                                "servicenow",
                                Optional.empty(),
                                Optional.of("Asia/Tokyo"),
                                false)
                        .read();

        assertThat(mapping.tells(HistoryField.MADE_SLA)).isTrue();
        assertThat(mapping.columns()).hasSize(36);
        assertThat(mapping.times().read("1/3/2016 09:00"))
                .contains(Instant.parse("2016-03-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    not json                                                     | mapping-no-json
                    null                                                         | mapping-lacks
                    {"fields": {"number": "a"}}                                  | mapping-lacks
                    {"source": "x"}                                              | mapping-lacks
                    {"source": "x", "fields": {}}                                | mapping-lacks
                    {"source": "x", "fields": {"number": {}}}                    | mapping-lacks
                    {"source": "x", "fields": {"colour": "a"}}                   | mapping-field
                    {"source": "x", "colour": 1}                                 | mapping-member
                    {"source": "x", "fields": {"title": [1]}}                    | mapping-told
                    {"source": "x", "fields": {"title": {"colour": "a"}}}        | mapping-told
                    {"source": "x", "zone": "Mars", "fields": {"number": "a"}}   | mapping-value
                    {"source": "x", "delimiter": "ab", "fields": {}}             | mapping-value
                    {"source": "x", "encoding": "UTF-16", "fields": {}}          | mapping-value
                    {"source": "x", "times": ["bbb"], "fields": {}}              | mapping-time-pattern
                    {"source": "x", "fields": {"title": {"template": "{a"}}}     | mapping-bracket-open
                    """)
    void refusesAMappingThatCannotBeFollowed(String text, String code) {
        assertThatExceptionOfType(UnusableMapping.class)
                .isThrownBy(() -> MappingJson.read(text))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void saysWhereAMappingStopsBeingJson() {
        assertThatExceptionOfType(UnusableMapping.class)
                .isThrownBy(() -> MappingJson.read("{\"source\": \"x\",\n  colour}"))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly(2, 3));
    }

    private HistoryRow withVendor(String vendor) throws NotRead {
        return read("T1", "3", "29/2/2016 01:16", "?", "Mail", "?", "Open", vendor);
    }

    private static String tag(String code, String value) throws NotRead {
        if (value.contains(" ")) {
            throw new NotRead(Problem.of("custom." + code, "one-line"));
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private HistoryRow read(String... values) throws NotRead {
        return reader.read(new Taken(1, List.of(values)));
    }
}

package io.mainstay.incident.application.learning;

import io.mainstay.incident.Told.Fact;
import io.mainstay.platform.intake.CsvFormat;
import io.mainstay.platform.intake.CsvRow;
import io.mainstay.platform.intake.CsvRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An incident of which it is known how it ended.
///
/// @param key by which it falls into one part or another
/// @param facts what else was known when it was opened, by name
record KnownIncident(
        String key,
        String title,
        String description,
        Optional<String> category,
        Optional<String> team,
        Map<Fact, String> facts) {

    static final Path DATA =
            Path.of(
                    Optional.ofNullable(System.getenv("MAINSTAY_TEST_DATA"))
                            .orElse("../../shared/data"));
    static final Path HELP_DESK =
            DATA.resolve("helpdesk-tickets/endava-support-tickets-5431.csv.gz");
    static final Path UCI = DATA.resolve("uci-servicenow-incidents/incident_event_log.csv.gz");

    private static final long MOST_BYTES = 200_000_000;
    private static final String MISSING = "?";

    enum Part {
        TRAINING,
        VALIDATION,
        TEST
    }

    /// The rule of the split, for ever: by the SHA-256 of the key, a fifth (the first four bytes as
    /// a number, modulo 5, are 0) is for the test, and of the rest a fifth (the next four bytes) to
    /// choose by.
    Part part() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            var numbers = ByteBuffer.wrap(hash);
            if (Integer.remainderUnsigned(numbers.getInt(), 5) == 0) {
                return Part.TEST;
            }
            return Integer.remainderUnsigned(numbers.getInt(), 5) == 0
                    ? Part.VALIDATION
                    : Part.TRAINING;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Tickets of a help desk, by their row: words alone, with `sub_category1` as the category and
    /// `business_service` as the team.
    static List<KnownIncident> helpDesk() throws IOException {
        var all = new ArrayList<KnownIncident>();
        for (var row : rows(HELP_DESK)) {
            var body = row.getOrDefault("body", "");
            var title = row.getOrDefault("title", "");
            all.add(
                    new KnownIncident(
                            Integer.toString(all.size() + 1),
                            title.isBlank()
                                    ? body.substring(0, Math.min(60, body.length()))
                                    : title,
                            body,
                            Optional.ofNullable(row.get("sub_category1")).map(it -> "Kind " + it),
                            Optional.ofNullable(row.get("business_service"))
                                    .map(it -> "Service " + it),
                            Map.of()));
        }
        return all;
    }

    /// Incidents of UCI data set 498, by their number: what the first row tells of each, titled as
    /// the import titles them, and the last group that had it.
    static List<KnownIncident> uci() throws IOException {
        var first = new LinkedHashMap<String, Map<String, String>>();
        var last = new HashMap<String, String>();
        for (var row : rows(UCI)) {
            var number = row.getOrDefault("number", "");
            first.putIfAbsent(number, row);
            told(row, "assignment_group").ifPresent(group -> last.put(number, group));
        }
        return first.entrySet().stream()
                .filter(one -> last.containsKey(one.getKey()))
                .map(one -> uci(one.getKey(), one.getValue(), last.get(one.getKey())))
                .toList();
    }

    private static KnownIncident uci(
            String number, Map<String, String> row, @Nullable String team) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        Map.of(
                        Fact.CALLER, "caller_id",
                        Fact.LOGGER, "opened_by",
                        Fact.CONTACT, "contact_type",
                        Fact.SITE, "location",
                        Fact.IMPACT, "impact",
                        Fact.URGENCY, "urgency",
                        Fact.ITEM, "cmdb_ci")
                .forEach((fact, column) ->
                        told(row, column).ifPresent(value -> facts.put(fact, value)));
        var category =
                told(row, "category")
                        .map(it ->
                                it + told(row, "subcategory").map(sub -> " / " + sub).orElse(""));
        var title =
                category.orElse("Incident")
                        + told(row, "u_symptom").map(it -> ": " + it).orElse("");
        return new KnownIncident(number, title, "", category, Optional.ofNullable(team), facts);
    }

    private static Optional<String> told(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(value -> !value.equals(MISSING));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        var all = new ArrayList<Map<String, String>>();
        try (var rows =
                CsvRows.open(
                        Files.newInputStream(file),
                        new CsvFormat(',', StandardCharsets.UTF_8),
                        MOST_BYTES)) {
            var header = rows.header();
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                var values = ((CsvRow.Taken) next.get()).values();
                var row = new HashMap<String, String>();
                for (int at = 0; at < header.size(); at++) {
                    row.put(header.get(at), values.get(at));
                }
                all.add(row);
            }
        }
        return all;
    }
}

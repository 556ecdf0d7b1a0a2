package io.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A new script changes tables that people work in, perhaps with a million rows: it holds none of
/// them locked for as long as it takes to read it.
class MigrationRulesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    /// The last of each module from before the rule.
    private static final Map<String, Integer> BEFORE =
            Map.of(
                    "incident", 5,
                    "journal", 2,
                    "classification", 2,
                    "platform_access", 2,
                    "platform_audit", 2,
                    "platform_list", 3);

    private static final Pattern VERSION = Pattern.compile("V([0-9]+)__.*");
    private static final Pattern MADE_HERE =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_.]+)");

    private record Rule(Pattern statement, String advice) {

        static Rule of(String statement, String advice) {
            return new Rule(Pattern.compile(statement), advice);
        }
    }

    /// The first group is the table.
    private static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            "create (?:unique )?index (?!concurrently).*? on (?:only )?([a-z_.]+).*",
                            "make it with `drop index concurrently if exists …; create index concurrently …`, in a script of its own"),
                    Rule.of(
                            "alter table (?:only )?([a-z_.]+) .*\\badd constraint (?!.*\\bnot valid\\b)(?!.*\\busing index\\b).*",
                            "add it `not valid`, and `validate constraint` in a script after that"),
                    Rule.of(
                            "alter table (?:only )?([a-z_.]+) .*\\balter (?:column )?[a-z_]+ (?:set data )?type\\b.*",
                            "the table is written anew: add a column beside it and fill it in portions"),
                    Rule.of(
                            "alter table (?:only )?([a-z_.]+) .*\\bset not null\\b.*",
                            "every row is read: add a check `not valid` first, and validate it"),
                    Rule.of(
                            "update (?:only )?([a-z_.]+) set (?!.*\\bwhere\\b).*",
                            "every row is locked: fill it in portions, by a job"));

    @Test
    void newScriptsHoldNobodyUp() throws IOException {
        try (var scripts = Files.walk(SCRIPTS)) {
            var broken = new ArrayList<String>();
            for (var script : scripts.filter(MigrationRulesTest::isNew).sorted().toList()) {
                var text = Files.readString(script);
                objections(text).forEach(it -> broken.add(SCRIPTS.relativize(script) + ": " + it));
            }
            assertThat(broken).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index a on incident.incident (caller);",
                "CREATE UNIQUE INDEX a\n  ON incident.incident (caller)\n where open;",
                "alter table incident.incident add constraint c check (id > 0);",
                "alter table incident.incident alter column id type numeric;",
                "-- said\nalter table journal.entry alter column body set not null;",
                "update incident.incident set version = 0;"
            })
    void refuseWhatHoldsATable(String script) {
        assertThat(objections(script)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a.b (id bigint); create index c on a.b (id);",
                "create index concurrently a on incident.incident (caller);",
                "alter table incident.incident add constraint c check (id > 0) not valid;",
                "alter table incident.incident add column note text not null default '';",
                "update incident.incident set version = 0 where id = 1;",
                "-- create index a on incident.incident (caller);"
            })
    void takeWhatDoesNot(String script) {
        assertThat(objections(script)).isEmpty();
    }

    private static List<String> objections(String script) {
        var text =
                script.toLowerCase(Locale.ROOT).replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ");
        var made = MADE_HERE.matcher(text).results().map(match -> match.group(1)).toList();
        var objections = new ArrayList<String>();
        for (var statement : text.split(";")) {
            for (var rule : RULES) {
                var match = rule.statement().matcher(statement.strip());
                if (match.matches() && !made.contains(match.group(1))) {
                    objections.add(statement.strip() + " (" + rule.advice() + ")");
                }
            }
        }
        return objections;
    }

    private static boolean isNew(Path script) {
        var version = VERSION.matcher(script.getFileName().toString());
        var module = script.getParent().getFileName().toString();
        return version.matches()
                && Integer.parseInt(version.group(1)) > BEFORE.getOrDefault(module, 0);
    }
}

package io.mainstay.incident.application.learning;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CategoryId;
import io.mainstay.incident.Cast;
import io.mainstay.incident.Told;
import io.mainstay.incident.Told.Fact;
import io.mainstay.incident.application.learning.KnownIncident.Part;
import io.mainstay.incident.domain.learning.Subject;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import io.mainstay.people.Newcomer;
import io.mainstay.people.People;
import io.mainstay.people.Sites;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.persistence.BulkCopy;
import io.mainstay.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// How often a suggestion is right, of incidents that nobody has learnt from: through the database
/// and all, as people are told. Quick it asks a part of them and keeps the accuracy from falling;
/// `bin/bench suggestions` asks all and prints the table of `docs/performance.md`. With
/// `-Dmainstay.suggestions.part=validation` it asks those by which the figures of the classifier
/// were chosen, and teaches neither these nor the test. Without the data there is nothing to ask.
@ModuleTest
// A context, and so a database, of its own: nothing else may teach.
@TestPropertySource(properties = "mainstay.test=suggestions")
@Import(Cast.class)
class SuggestionAccuracyTest {

    private static final boolean WHOLE = Boolean.getBoolean("mainstay.suggestions.whole");
    private static final Part ASKED =
            "validation".equals(System.getProperty("mainstay.suggestions.part"))
                    ? Part.VALIDATION
                    : Part.TEST;
    private static final int QUICK = 250;
    private static final Instant OPENED = Instant.parse("2026-01-05T09:00:00Z");

    @Autowired Cast cast;
    @Autowired LikeIncidents like;
    @Autowired SuggestionService suggestions;
    @Autowired Learning learning;
    @Autowired Categories categories;
    @Autowired Teams teams;
    @Autowired People people;
    @Autowired Sites sites;
    @Autowired BulkCopy copy;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;

    private Map<String, CategoryId> categoryIds = Map.of();
    private Map<String, TeamId> teamIds = Map.of();
    private Map<String, PersonId> personIds = Map.of();
    private Map<String, Long> siteIds = Map.of();

    @BeforeEach
    void nothingIsLearntYet() {
        Stream.of("lesson", "lesson_count", "learning", "incident")
                .forEach(table -> jdbc.sql("delete from incident." + table).update());
    }

    @Test
    void guessesCategoryAndServiceOfHelpDeskTickets() throws IOException {
        needs(KnownIncident.HELP_DESK);
        var known = KnownIncident.helpDesk();
        teach(known);

        var category = ask(known, Subject.CATEGORY);
        var service = ask(known, Subject.TEAM);

        report("help desk, sub_category1", category);
        report("help desk, business_service", service);
        assertThat(category.top(1)).isGreaterThan(0.56);
        assertThat(category.top(3)).isGreaterThan(0.85);
        assertThat(service.top(1)).isGreaterThan(0.56);
        assertThat(service.top(3)).isGreaterThan(0.72);
    }

    @Test
    void guessesTheGroupOfUciIncidents() throws IOException {
        needs(KnownIncident.UCI);
        assumeTrue(WHOLE, "Asked by bin/bench suggestions only: it takes minutes.");
        var known = KnownIncident.uci();
        teach(known);

        var group = ask(known, Subject.TEAM);

        report("UCI, assignment_group", group);
        assertThat(group.top(1)).isGreaterThan(group.majority() + 0.1);
    }

    private static void needs(Path file) {
        assumeTrue(Files.exists(file), () -> "No data at " + file.toAbsolutePath().normalize());
    }

    /// @param ranks the place of the right answer in each, from 1; 0 when it was not named
    /// @param sure how likely the first answer was said to be
    private record Outcome(List<Integer> ranks, List<Double> sure, double majority, Duration took) {

        double top(int most) {
            return share(ranks.stream().filter(rank -> rank >= 1 && rank <= most).count());
        }

        double said(double least) {
            return share(sure.stream().filter(share -> share >= least).count());
        }

        double rightWhenSaid(double least) {
            return rightWhenSaid(least, 1.01);
        }

        double rightWhenSaid(double least, double below) {
            var said = 0;
            var right = 0;
            for (int i = 0; i < ranks.size(); i++) {
                if (sure.get(i) >= least && sure.get(i) < below) {
                    said++;
                    right += ranks.get(i) == 1 ? 1 : 0;
                }
            }
            return said == 0 ? 0 : (double) right / said;
        }

        private double share(long count) {
            return (double) count / ranks.size();
        }
    }

    private static boolean teaches(KnownIncident incident) {
        return incident.part() == Part.TRAINING
                || (ASKED == Part.TEST && incident.part() == Part.VALIDATION);
    }

    private Outcome ask(List<KnownIncident> known, Subject subject) {
        Function<KnownIncident, Optional<Long>> right =
                incident ->
                        subject == Subject.CATEGORY
                                ? incident.category().map(categoryIds::get).map(CategoryId::value)
                                : incident.team().map(teamIds::get).map(TeamId::value);
        var asked =
                known.stream()
                        .filter(incident -> incident.part() == ASKED)
                        .filter(incident -> right.apply(incident).isPresent())
                        .limit(WHOLE ? Long.MAX_VALUE : QUICK)
                        .toList();
        var ranks = new ArrayList<Integer>();
        var sure = new ArrayList<Double>();
        var begun = System.nanoTime();
        for (var incident : asked) {
            var answer = right.apply(incident).orElseThrow();
            var proposals =
                    Actors.as(
                            cast.marta(),
                            () ->
                                    suggestions.proposals(
                                            like.hear(told(incident, subject)), subject));
            var named = proposals.stream().map(one -> one.answer()).toList();
            ranks.add(named.indexOf(answer) + 1);
            sure.add(proposals.isEmpty() ? 0 : proposals.getFirst().share());
        }
        var took = Duration.ofNanos(System.nanoTime() - begun).dividedBy(asked.size());
        return new Outcome(ranks, sure, majority(known, asked, right), took);
    }

    /// How often the answer that most lessons have is right.
    private static double majority(
            List<KnownIncident> known,
            List<KnownIncident> asked,
            Function<KnownIncident, Optional<Long>> right) {
        var most =
                known.stream()
                        .filter(SuggestionAccuracyTest::teaches)
                        .flatMap(incident -> right.apply(incident).stream())
                        .collect(groupingBy(it -> it, counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        return (double)
                        asked.stream()
                                .filter(one -> right.apply(one).equals(Optional.of(most)))
                                .count()
                / asked.size();
    }

    /// A row of the table of `docs/performance.md`, and one of how sure is how right.
    private static void report(String what, Outcome outcome) throws IOException {
        var table =
                "| %s | %,d | %.1f %% | %.1f %% | %.1f %% | %d ms |%n"
                        .formatted(
                                what,
                                outcome.ranks().size(),
                                100 * outcome.majority(),
                                100 * outcome.top(1),
                                100 * outcome.top(3),
                                outcome.took().toMillis());
        var sure =
                Stream.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
                        .map(least ->
                                " ≥ %.2f: %.1f %% said, %.1f %% right, %.1f %% up to %.2f |"
                                        .formatted(
                                                least,
                                                100 * outcome.said(least),
                                                100 * outcome.rightWhenSaid(least),
                                                100 * outcome.rightWhenSaid(least, least + 0.1),
                                                least + 0.1))
                        .collect(joining("", "  |", System.lineSeparator()));
        Files.writeString(
                Path.of(
                        "target/suggestions-%s.md"
                                .formatted(ASKED.name().toLowerCase(Locale.ROOT))),
                table + sure,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private Told told(KnownIncident incident, Subject subject) {
        var facts = incident.facts();
        var told =
                Told.of(incident.title() + "\n" + incident.description())
                        .by(Optional.ofNullable(facts.get(Fact.CALLER)).map(personIds::get))
                        .with(
                                Fact.LOGGER,
                                Optional.ofNullable(facts.get(Fact.LOGGER)).map(personIds::get))
                        .at(
                                new Place(
                                        Optional.empty(),
                                        Optional.ofNullable(facts.get(Fact.SITE))
                                                .map(siteIds::get)))
                        .with(Fact.ITEM, Optional.ofNullable(facts.get(Fact.ITEM)));
        for (var plain : List.of(Fact.CONTACT, Fact.IMPACT, Fact.URGENCY)) {
            told =
                    told.with(
                            plain,
                            Optional.ofNullable(facts.get(plain)).map(it -> plain(plain, it)));
        }
        return subject == Subject.TEAM && !facts.isEmpty()
                ? told.in(incident.category().map(categoryIds::get))
                : told;
    }

    private static String plain(Fact fact, String value) {
        return fact == Fact.CONTACT ? value.replace(' ', '_') : value.substring(0, 1);
    }

    private void teach(List<KnownIncident> known) {
        Actors.run(
                Actor.system(Channel.JOB),
                () -> {
                    bringIn(known);
                    transactions.executeWithoutResult(status ->
                            copy.into(
                                    "incident.incident (title, description, category, team, caller, logged_by, site,"
                                            + " configuration_item, contact, impact, urgency, priority, state, imported,"
                                            + " opened_at, resolved_at, closed_at, updated_at)",
                                    known.stream()
                                            .filter(SuggestionAccuracyTest::teaches)
                                            .map(this::row)
                                            .toList()));
                    jdbc.sql("analyze incident.incident").update();
                    var more = learning.learnSome();
                    while (more) {
                        more = learning.learnSome();
                    }
                });
    }

    private void bringIn(List<KnownIncident> known) {
        var paths = new HashMap<String, CategoryId>();
        known.stream()
                .flatMap(incident -> incident.category().stream())
                .distinct()
                .forEach(path ->
                        paths.put(
                                path,
                                categories.bringIn("incident", Arrays.asList(path.split(" / ")))));
        categoryIds = paths;
        teamIds =
                teams.bringIn(
                        "accuracy", newcomers(known.stream().flatMap(it -> it.team().stream())));
        personIds =
                people.bringIn(
                        "accuracy",
                        newcomers(
                                known.stream()
                                        .flatMap(it ->
                                                Stream.of(Fact.CALLER, Fact.LOGGER)
                                                        .map(it.facts()::get)
                                                        .filter(Objects::nonNull))));
        siteIds =
                sites
                        .bringIn(
                                ZoneOffset.UTC,
                                Set.copyOf(
                                        known.stream()
                                                .flatMap(it ->
                                                        Stream.ofNullable(
                                                                it.facts().get(Fact.SITE)))
                                                .toList()))
                        .entrySet()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, one -> one.getValue().value()));
    }

    private static List<Newcomer> newcomers(Stream<String> names) {
        return names.distinct().map(name -> new Newcomer(name, name)).toList();
    }

    private List<@Nullable Object> row(KnownIncident incident) {
        var facts = incident.facts();
        return Arrays.<@Nullable Object>asList(
                incident.title(),
                incident.description(),
                incident.category().map(categoryIds::get).orElse(null),
                incident.team().map(teamIds::get).map(TeamId::value).orElse(null),
                Optional.ofNullable(facts.get(Fact.CALLER)).map(personIds::get).orElse(null),
                Optional.ofNullable(facts.get(Fact.LOGGER)).map(personIds::get).orElse(null),
                Optional.ofNullable(facts.get(Fact.SITE)).map(siteIds::get).orElse(null),
                facts.get(Fact.ITEM),
                plain(Fact.CONTACT, facts.getOrDefault(Fact.CONTACT, "Phone"))
                        .toUpperCase(Locale.ROOT),
                plain(Fact.IMPACT, facts.getOrDefault(Fact.IMPACT, "3")),
                plain(Fact.URGENCY, facts.getOrDefault(Fact.URGENCY, "3")),
                3,
                "CLOSED",
                true,
                OPENED,
                OPENED,
                OPENED,
                OPENED);
    }
}

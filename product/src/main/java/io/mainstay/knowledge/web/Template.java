package io.mainstay.knowledge.web;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleSource.Solution;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.SolvedRecords;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a new article begins with: the template of its kind, or what solved a record; kept by the
/// writer's own team, looked at again in half a year.
@Component
class Template {

    private static final int MONTHS = 6;

    private final SolvedRecords sources;
    private final RecordDoors doors;
    private final Teams teams;
    private final PickedInArticle picked;
    private final Words words;
    private final Clock clock;

    Template(
            SolvedRecords sources,
            RecordDoors doors,
            Teams teams,
            PickedInArticle picked,
            Words words,
            Clock clock) {
        this.sources = sources;
        this.doors = doors;
        this.teams = teams;
        this.picked = picked;
        this.words = words;
        this.clock = clock;
    }

    /// @param title what it is to answer, begun with a capital; may be empty
    NewArticlePage of(Kind kind, String title) {
        var begun =
                title.isEmpty()
                        ? title
                        : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
        var body = words.say(Locale.ENGLISH, Words.key(kind) + ".template");
        return page(ArticleDetails.blank(kind).saying(begun, body), Optional.empty());
    }

    /// @throws NoSuchRecord when the reader sees no such record, or it is not solved
    NewArticlePage from(RecordRef record) {
        var card = doors.open(record);
        var solution =
                sources.solution(record).orElseThrow(() -> new NoSuchRecord(record.toString()));
        var blank = ArticleDetails.blank(Kind.KNOWN_ANSWER);
        return page(blank.saying(solution.title(), body(solution)), Optional.of(card));
    }

    private String body(Solution solution) {
        return words.say(
                Locale.ENGLISH,
                "knowledge.kind.known-answer.from",
                solution.description().isBlank() ? solution.title() : solution.description(),
                solution.resolution());
    }

    private NewArticlePage page(ArticleDetails blank, Optional<RecordCard> from) {
        var team = ownTeam();
        var details =
                new ArticleDetails(
                        blank.wording(),
                        Readership.of(Audience.STAFF),
                        new Owner(team.map(TeamSummary::id), Optional.empty()),
                        Optional.of(LocalDate.now(clock).plusMonths(MONTHS)));
        var owner = team.map(picked::owner).orElse("");
        return new NewArticlePage(details, owner, picked.custom(CustomValues.NONE), from);
    }

    private Optional<TeamSummary> ownTeam() {
        var mine = Actors.current().standing().teams();
        return teams.active().stream().filter(team -> mine.contains(team.id().value())).findFirst();
    }
}

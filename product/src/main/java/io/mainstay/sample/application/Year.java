package io.mainstay.sample.application;

import static java.util.Comparator.comparing;

import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.sample.application.Calendar.Occasion;
import io.mainstay.sample.application.Script.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that happened in a year up to now, in the order in which it was reported.
final class Year {

    private static final int INCIDENTS = 2_330;
    private static final int UNFINISHED = 60;
    private static final int OUTAGES = 8;
    private static final int LAST_DAYS = 8;
    private static final int MINUTE = 60;
    private static final double UNTOUCHED = 0.12;

    private final Calendar calendar;
    private final Plot plot;
    private final Dice dice;
    private final List<Story> stories;
    private final List<Story> outages;
    private final House house;
    private final Instant now;

    Year(House house, Script script, Dice dice, Instant now) {
        this.house = house;
        this.dice = dice;
        this.now = now;
        this.calendar = new Calendar(dice, house, script.stories(), now);
        this.plot = new Plot(house, script, dice);
        this.stories = script.stories();
        this.outages =
                script.stories().stream()
                        .filter(story -> story.shape().season().equals("change"))
                        .toList();
    }

    /// A life and where it comes from.
    ///
    /// @param cause the draft of the incident that it is a symptom of
    record Draft(Life life, Story story, Optional<Draft> cause) {

        Instant at() {
            return life.opening().at();
        }
    }

    List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        calendar.year(INCIDENTS).forEach(occasion -> drafts.add(draft(occasion)));
        for (int outage = 0; outage < OUTAGES; outage++) {
            drafts.addAll(family(outage));
        }
        for (int open = 0; open < UNFINISHED; open++) {
            drafts.add(unfinished());
        }
        return drafts.stream()
                .filter(draft -> !draft.at().isAfter(now))
                .sorted(comparing(Draft::at))
                .map(this::upToNow)
                .toList();
    }

    private Draft draft(Occasion occasion) {
        return new Draft(plot.tell(occasion), occasion.story(), Optional.empty());
    }

    /// The first three break in the week of the bad change, the others some time in the year.
    private List<Draft> family(int outage) {
        var day =
                outage < 3
                        ? calendar.badMonday().plusDays(outage)
                        : calendar.today().minusDays(dice.between(LAST_DAYS, 350));
        var story = dice.one(outages);
        var cause = draft(calendar.at(day, story));
        var family = new ArrayList<>(List.of(cause));
        for (int call = dice.between(4, 9); call > 0; call--) {
            family.add(symptom(cause));
        }
        return family;
    }

    private Draft symptom(Draft cause) {
        var caller = dice.one(house.callers());
        var at = cause.at().plusSeconds(dice.between(4 * MINUTE, 95 * MINUTE));
        var over = cause.life().steps().get(endOf(cause.life())).at();
        var occasion = new Occasion(at, caller, cause.story());
        return new Draft(plot.symptom(occasion, over), cause.story(), Optional.of(cause));
    }

    /// Something of the last days that is not solved yet.
    private Draft unfinished() {
        var ago = Math.min(dice.between(0, LAST_DAYS), dice.between(0, LAST_DAYS));
        var story = storyOfSomeTeam();
        var day = calendar.today().minusDays(story.shape().isPressing() ? Math.min(ago, 1) : ago);
        var draft = draft(calendar.at(day, story));
        var end = endOf(draft.life());
        var so = dice.in(UNTOUCHED) ? 0 : Math.max(dice.between(0, end), dice.between(0, end));
        return with(draft, draft.life().steps().subList(0, so));
    }

    /// Every team has something on its desk.
    private Story storyOfSomeTeam() {
        var team = dice.one(List.copyOf(house.crews().values())).name();
        var theirs = stories.stream().filter(story -> story.team().equals(team)).toList();
        return dice.one(theirs.isEmpty() ? stories : theirs);
    }

    private Draft upToNow(Draft draft) {
        return with(
                draft,
                draft.life().steps().stream().filter(step -> !step.at().isAfter(now)).toList());
    }

    private static Draft with(Draft draft, List<Step> steps) {
        var life = draft.life();
        return new Draft(
                new Life(life.opening(), steps, life.restricted(), life.parent()),
                draft.story(),
                draft.cause());
    }

    /// Where the steps reach the first end.
    private static int endOf(Life life) {
        for (int at = 0; at < life.steps().size(); at++) {
            var deed = life.steps().get(at).deed();
            if (deed instanceof PastDeed.Resolve || deed instanceof PastDeed.Cancel) {
                return at;
            }
        }
        return life.steps().size() - 1;
    }
}

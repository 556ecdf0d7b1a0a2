package io.mainstay.bench.seed;

import io.mainstay.bench.seed.Town.Crew;
import io.mainstay.classification.CustomValues;
import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.incident.PastIncidents.Opening;
import io.mainstay.incident.PastIncidents.Place;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.incident.PastIncidents.Subject;
import io.mainstay.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Makes up the lives of incidents, the oldest first. Each depends on its place only, so any part
/// of them can be made alone, and comes out the same.
final class Lives {

    private static final Duration SPAN = Duration.ofDays(5 * 365);
    private static final double RECENT = 0.03;

    private final Town town;
    private final int size;
    private final Instant now;
    private final Words words = new Words();

    Lives(Town town, int size, Instant now) {
        this.town = town;
        this.size = size;
        this.now = now;
    }

    Life at(int place) {
        var dice = new SplittableRandom(0x5EED_0000L + place);
        var opened = openedAt(place, dice);
        var crew = isLone(place) ? town.lone() : one(town.teams(), 0.55, dice);
        var steps = new Course(crew, opened, dice).steps();
        return new Life(
                opening(place, opened, dice),
                steps.stream().filter(step -> step.at().isBefore(now)).toList(),
                dice.nextInt(500) == 0 && !isLone(place) && !isGuests(place),
                Optional.empty());
    }

    /// The organisation grows, so the years after the first bring more each.
    private Instant openedAt(int place, SplittableRandom dice) {
        var share = Math.pow((place + dice.nextDouble()) / size, 0.75);
        return now.minus(SPAN).plusSeconds((long) (SPAN.toSeconds() * share));
    }

    private Opening opening(int place, Instant at, SplittableRandom dice) {
        var caller = isGuests(place) ? town.guest() : one(town.callers(), 0.35, dice);
        return new Opening(
                at,
                caller.id(),
                one(town.desk().members(), 0, dice),
                List.of("PHONE", "PORTAL", "E_MAIL", "EVENT").get(dice.nextInt(4)),
                new Place(Optional.of(caller.unit()), Optional.of(caller.site())),
                subject(place, dice),
                skewed(dice, 0.05, 0.3),
                skewed(dice, 0.12, 0.45));
    }

    private Subject subject(int place, SplittableRandom dice) {
        var title = new StringBuilder(words.sentence(dice, 4, 9));
        if (place % (size / 20) == size / 40) {
            title.append(' ').append(Words.RARE);
        }
        if (dice.nextInt(100) == 0) {
            title.append(' ').append(Words.HUNDREDTH);
        }
        var story = words.prose(dice, dice.nextInt(2, 8));
        return new Subject(
                title.toString(),
                dice.nextInt(10) == 0 ? story + " " + Words.TENTH : story,
                Optional.of("Service " + Words.name(dice.nextInt(60))),
                dice.nextInt(3) == 0
                        ? Optional.of("CI-" + dice.nextInt(100_000))
                        : Optional.empty(),
                one(town.categories(), 0.4, dice),
                CustomValues.NONE);
    }

    private boolean isLone(int place) {
        return place % (size / 40) == size / 80;
    }

    private boolean isGuests(int place) {
        return place % (size / 3) == size / 6;
    }

    /// 1 is rare, 3 is usual.
    private static int skewed(SplittableRandom dice, double first, double second) {
        var at = dice.nextDouble();
        return at < first ? 1 : at < second ? 2 : 3;
    }

    /// @param skew 0 takes each as often; the higher, the more the first come up
    private static <T> T one(List<T> of, double skew, SplittableRandom dice) {
        var at = Math.pow(dice.nextDouble(), 1 / (1 - skew));
        return of.get((int) (at * of.size()));
    }

    /// What happens to one incident after it was reported.
    private final class Course {

        private final Crew crew;
        private final SplittableRandom dice;
        private final List<Step> steps = new ArrayList<>();
        private final Instant opened;
        private Instant at;

        Course(Crew crew, Instant opened, SplittableRandom dice) {
            this.crew = crew;
            this.opened = opened;
            this.at = opened;
            this.dice = dice;
        }

        List<Step> steps() {
            if (dice.nextInt(50) == 0 && crew != town.lone()) {
                add(one(town.desk().members(), 0, dice), new PastDeed.Cancel(told(1)));
                return steps;
            }
            work();
            var finished = steps.size();
            var resolver = one(crew.members(), 0.3, dice);
            add(resolver, new PastDeed.Resolve(code(), told(2)));
            var resolved = steps.size();
            at = at.plus(Duration.ofDays(4));
            steps.add(new Step(later(1_440), Optional.empty(), new PastDeed.Close()));
            return steps.subList(0, lasting(finished, resolved));
        }

        private void work() {
            var analyst = one(town.desk().members(), 0, dice);
            if (dice.nextInt(4) == 0) {
                assign(analyst, one(town.teams(), 0.55, dice));
            }
            assign(analyst, crew);
            var member = one(crew.members(), 0.3, dice);
            add(member, new PastDeed.Start());
            for (int said = dice.nextInt(4); said > 0; said--) {
                var text = told(dice.nextInt(1, 4));
                add(
                        member,
                        dice.nextBoolean() ? new PastDeed.Note(text) : new PastDeed.Reply(text));
            }
            if (dice.nextInt(6) == 0) {
                var until = now.plus(Duration.ofDays(365 + dice.nextInt(30)));
                add(member, new PastDeed.Hold("USER", until, Optional.empty()));
                add(member, new PastDeed.Resume());
            }
        }

        private void assign(PersonId by, Crew to) {
            var assignee =
                    dice.nextInt(3) == 0
                            ? Optional.<PersonId>empty()
                            : Optional.of(one(to.members(), 0.3, dice));
            add(by, new PastDeed.Assign(to.id(), assignee, Optional.empty()));
        }

        /// Of the newest half is still open, of the old ones hardly any.
        private int lasting(int finished, int resolved) {
            var recent = opened.isAfter(now.minusSeconds((long) (SPAN.toSeconds() * RECENT)));
            if (dice.nextDouble() < (recent ? 0.5 : 0.004)) {
                return crew == town.lone() ? finished : dice.nextInt(finished + 1);
            }
            return recent && dice.nextInt(6) == 0 ? resolved : steps.size();
        }

        private void add(PersonId by, PastDeed deed) {
            steps.add(new Step(later(600), Optional.of(by), deed));
        }

        private Instant later(int minutes) {
            var often = dice.nextDouble() * dice.nextDouble();
            at = at.plusSeconds(60 + (long) (often * minutes * 60));
            return at;
        }

        private String told(int sentences) {
            return words.prose(dice, sentences);
        }

        private String code() {
            return List.of("SOLVED", "SOLVED", "SOLVED", "WORKAROUND", "ADVICE", "BY_ITSELF")
                    .get(dice.nextInt(6));
        }
    }
}

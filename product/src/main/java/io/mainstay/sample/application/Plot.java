package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.incident.PastIncidents.Opening;
import io.mainstay.incident.PastIncidents.Place;
import io.mainstay.incident.PastIncidents.Subject;
import io.mainstay.kernel.PersonId;
import io.mainstay.sample.application.Calendar.Occasion;
import io.mainstay.sample.application.House.Crew;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Makes up what becomes of an occasion: who takes the call, who is asked, who waits for whom, and
/// what helps in the end.
final class Plot {

    private static final List<String> WAYS_IN =
            List.of(
                    "PHONE", "PHONE", "PHONE", "PHONE", "PORTAL", "PORTAL", "PORTAL", "E_MAIL",
                    "CHAT", "WALK_IN");
    private static final double MISROUTED = 0.13;
    private static final double ASKED_BACK = 0.18;
    private static final double NOTED = 0.75;
    private static final double WAITED_FOR = 0.16;
    private static final double CANCELLED = 0.025;

    private final House house;
    private final Script script;
    private final Dice dice;
    private final Endings endings;

    Plot(House house, Script script, Dice dice) {
        this.house = house;
        this.script = script;
        this.dice = dice;
        this.endings = new Endings(house, dice);
    }

    Life tell(Occasion occasion) {
        var shape = occasion.story().shape();
        var scene = scene(occasion);
        var desk = dice.one(house.desk().members());
        var opening = opening(occasion, scene, desk);
        var course =
                new Course(
                        opening.at(),
                        occasion.caller().zone(),
                        scene.isPressing(),
                        house.desk(),
                        desk);
        course.clockTime(
                opening.contact().equals("PHONE") ? dice.minutes(0, 2) : dice.minutes(2, 50));
        course.takeUp(desk);
        if (dice.in(CANCELLED)) {
            endings.cancelled(course, scene);
        } else {
            work(course, scene);
            endings.solved(course, scene);
        }
        return new Life(opening, course.steps(), shape.isSecret(), Optional.empty());
    }

    /// Another call about what is broken already: waits for it, and ends with it.
    ///
    /// @param over when what caused it was solved
    Life symptom(Occasion occasion, Instant over) {
        var scene = scene(occasion);
        var desk = dice.one(house.desk().members());
        var opening = opening(occasion, scene, desk);
        var course = new Course(opening.at(), occasion.caller().zone(), true, house.desk(), desk);
        course.clockTime(dice.minutes(1, 6)).takeUp(desk);
        course.byHolder(new PastDeed.Note(scene.phrases().excuse("symptom")));
        endings.withTheCause(course, scene, over);
        return new Life(opening, course.steps(), false, Optional.empty());
    }

    private Scene scene(Occasion occasion) {
        var phrases = new Phrases(script, dice, occasion.caller().firstName());
        return new Scene(occasion.story(), occasion.caller(), phrases);
    }

    private Opening opening(Occasion occasion, Scene scene, PersonId desk) {
        var story = scene.story();
        var lines = story.lines();
        var event = story.shape().season().equals("event");
        var contact = event ? "EVENT" : dice.one(WAYS_IN);
        var item = Optional.of(scene.phrases().item(story)).filter(name -> !name.isBlank());
        var subject =
                new Subject(
                        scene.phrases().line(lines.titles()),
                        scene.phrases().line(lines.tells()),
                        Optional.of(story.matter().service()),
                        item,
                        house.category(story.matter().category()),
                        OwnFields.of(item, story.shape().impact()));
        return new Opening(
                occasion.at(),
                scene.caller().id(),
                contact.equals("PORTAL") ? scene.caller().id() : desk,
                contact,
                new Place(Optional.of(scene.caller().unit()), Optional.of(scene.caller().site())),
                subject,
                level(story.shape().impact()),
                level(story.shape().urgency()));
    }

    private int level(int usual) {
        return dice.in(0.12) ? Math.clamp(usual + dice.between(-1, 1), 1, 3) : usual;
    }

    private void work(Course course, Scene scene) {
        if (dice.in(ASKED_BACK)) {
            askBack(course, scene);
        }
        var team = house.crew(scene.story().team());
        if (!team.equals(house.desk())) {
            route(course, scene, team);
        }
        if (dice.in(NOTED)) {
            course.later(dice.minutes(3, 90))
                    .byHolder(
                            new PastDeed.Note(scene.phrases().line(scene.story().lines().notes())));
        }
        if (dice.in(scene.story().shape().supplier())) {
            callSupplier(course, scene);
        } else if (dice.in(WAITED_FOR) && course.crew().line() > 1 && !scene.isPressing()) {
            waitFor(course, scene, dice.one(List.of("PART", "CHANGE", "PROBLEM", "EVIDENCE")));
        }
    }

    private void askBack(Course course, Scene scene) {
        var lines = scene.story().lines();
        course.later(dice.minutes(2, 25))
                .byHolder(new PastDeed.Reply(scene.phrases().line(lines.asks())));
        hold(course, "USER", Optional.empty());
        course.later(dice.about(3))
                .by(scene.caller().id(), new PastDeed.Reply(scene.phrases().line(lines.answers())))
                .later(dice.minutes(2, 40))
                .byHolder(new PastDeed.Resume());
    }

    private void route(Course course, Scene scene, Crew team) {
        course.later(dice.minutes(5, 45));
        if (dice.in(MISROUTED)) {
            var wrong = dice.one(house.backOffice());
            if (!wrong.equals(team)) {
                course.handTo(wrong, scene.phrases().excuse("route"));
                course.later(dice.about(2)).takeUp(dice.one(wrong.members()));
                course.later(dice.minutes(10, 60))
                        .handTo(team, scene.phrases().excuse("misrouted"));
                course.later(dice.about(1.5)).takeUp(dice.one(team.members()));
                return;
            }
        }
        course.handTo(team, scene.phrases().excuse("route"));
        course.later(dice.about(team.line() == 2 ? 0.9 : 1.8)).takeUp(dice.one(team.members()));
    }

    private void callSupplier(Course course, Scene scene) {
        course.later(dice.about(1));
        if (dice.in(0.4)) {
            waitFor(course, scene, "SUPPLIER");
            return;
        }
        var theirs = house.supplier();
        course.handTo(theirs, scene.phrases().excuse("supplier"));
        course.later(dice.about(3)).takeUp(dice.one(theirs.members()));
        course.later(dice.about(2))
                .byHolder(new PastDeed.Reply(scene.phrases().excuse("supplier-says")));
    }

    private void waitFor(Course course, Scene scene, String reason) {
        course.byHolder(new PastDeed.Note(scene.phrases().excuse(reason)));
        hold(course, reason, Optional.of(scene.phrases().excuse(reason + "-reference")));
        course.later(dice.about(11)).byHolder(new PastDeed.Resume());
    }

    private void hold(Course course, String reason, Optional<String> reference) {
        var followUp =
                OfficeHours.after(
                        course.now().plus(Duration.ofDays(dice.between(1, 4))),
                        Duration.ofHours(1),
                        ZoneOffset.UTC);
        course.clockTime(Duration.ofSeconds(30))
                .byHolder(new PastDeed.Hold(reason, followUp, reference));
    }
}

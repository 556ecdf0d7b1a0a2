package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How incidents end: solved, solved again, closed by the caller or by silence, now and then
/// cancelled.
final class Endings {

    private static final Duration SILENCE = Duration.ofDays(5);
    private static final double CONFIRMED = 0.42;
    private static final double REOPENED = 0.07;
    private static final List<Double> BY_PRIORITY = List.of(0.2, 0.4, 1.0, 1.7, 2.6);
    private static final List<Double> BY_LINE = List.of(0.5, 1.0, 1.5);

    private final House house;
    private final Dice dice;

    Endings(House house, Dice dice) {
        this.house = house;
        this.dice = dice;
    }

    void solved(Course course, Scene scene) {
        var shape = scene.story().shape();
        var pressure = BY_PRIORITY.get(shape.impact() + shape.urgency() - 2);
        var slowness = BY_LINE.get(course.crew().line() - 1);
        course.later(dice.about(shape.hours() * pressure * slowness));
        solve(course, scene, scene.phrases().line(scene.story().lines().fixes()));
        if (dice.in(REOPENED)) {
            reopen(course, scene);
        }
        close(course, scene);
    }

    void cancelled(Course course, Scene scene) {
        course.later(dice.minutes(10, 120))
                .by(
                        house.desk().lead().orElseThrow(),
                        new PastDeed.Cancel(scene.phrases().excuse("cancel")));
    }

    /// @param over when what caused it was solved
    void withTheCause(Course course, Scene scene, Instant over) {
        var wait = Duration.between(course.now(), over);
        course.clockTime(wait.isNegative() ? Duration.ZERO : wait).clockTime(dice.minutes(2, 12));
        course.byHolder(new PastDeed.Resolve("SOLVED", scene.phrases().excuse("symptom-over")));
        close(course, scene);
    }

    private void solve(Course course, Scene scene, String how) {
        var code = course.crew().supplier() ? "SUPPLIER" : scene.story().code();
        course.byHolder(new PastDeed.Resolve(code, how));
    }

    private void reopen(Course course, Scene scene) {
        course.later(dice.about(5))
                .by(scene.caller().id(), new PastDeed.Reopen(scene.phrases().excuse("reopen")))
                .later(dice.minutes(20, 200))
                .byHolder(new PastDeed.Note(scene.phrases().excuse("again")));
        solve(
                course.later(dice.about(scene.story().shape().hours())),
                scene,
                scene.phrases().excuse("fixed-again"));
    }

    private void close(Course course, Scene scene) {
        if (dice.in(CONFIRMED)) {
            course.later(dice.about(4)).by(scene.caller().id(), new PastDeed.Close());
        } else {
            course.clockTime(SILENCE).byItself(new PastDeed.Close());
        }
    }
}

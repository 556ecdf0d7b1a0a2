package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastDeed.Resolve;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.kernel.PersonId;
import io.mainstay.sample.application.Telling.Told;
import io.mainstay.satisfaction.PastSurveys.PastAnswer;
import io.mainstay.satisfaction.PastSurveys.PastSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How it was for those who called: two of five say so, most of them kindly, and the longer it took
/// and the more often it was passed on, the less.
final class Opinions {

    /// Of so many resolved incidents one is asked about.
    static final int ONE_IN = 3;

    private static final Duration REST = Duration.ofDays(14);
    private static final Duration OPEN = Duration.ofDays(14);
    private static final Duration QUICK = Duration.ofHours(4);
    private static final Duration SLOW = Duration.ofDays(2);
    private static final double ANSWERED = 0.41;
    private static final double REMARKED = 0.35;
    private static final int BEST = 5;

    private final Map<String, List<String>> remarks;
    private final Dice dice = new Dice();
    private final Instant now;
    private final Map<PersonId, Instant> asked = new HashMap<>();

    /// @param remarks by score
    Opinions(Map<String, List<String>> remarks, Instant now) {
        this.remarks = remarks;
        this.now = now;
    }

    private record Over(Told told, Step end) {}

    List<PastSurvey> of(List<Told> told) {
        return told.stream()
                .filter(one -> one.number().serial() % ONE_IN == 0)
                .filter(one -> !one.draft().life().restricted())
                .flatMap(one -> end(one).map(end -> new Over(one, end)).stream())
                .filter(Opinions::isOfAnother)
                .sorted(Comparator.comparing((Over over) -> over.end().at()))
                .filter(this::isRested)
                .map(this::survey)
                .toList();
    }

    private static Optional<Step> end(Told told) {
        var steps = told.draft().life().steps();
        return steps.stream().filter(step -> step.deed() instanceof Resolve).findFirst();
    }

    private static boolean isOfAnother(Over over) {
        var caller = over.told().draft().life().opening().caller();
        return !over.end().by().equals(Optional.of(caller));
    }

    private boolean isRested(Over over) {
        var caller = over.told().draft().life().opening().caller();
        var at = over.end().at();
        var last = asked.getOrDefault(caller, Instant.MIN);
        if (at.isAfter(now) || last.isAfter(at.minus(REST))) {
            return false;
        }
        asked.put(caller, at);
        return true;
    }

    private PastSurvey survey(Over over) {
        var opening = over.told().draft().life().opening();
        var at = over.end().at();
        var answer = dice.in(ANSWERED) ? Optional.of(answer(over)) : Optional.<PastAnswer>empty();
        return new PastSurvey(
                over.told().number().ref(),
                opening.caller(),
                at,
                answer.filter(
                        given -> given.at().isBefore(now) && given.at().isBefore(at.plus(OPEN))));
    }

    private PastAnswer answer(Over over) {
        var score = score(over);
        var said = remarks.getOrDefault(Integer.toString(score), List.of());
        var remark = !said.isEmpty() && dice.in(REMARKED) ? dice.one(said) : "";
        return new PastAnswer(score, remark, over.end().at().plus(dice.about(6)));
    }

    private int score(Over over) {
        var life = over.told().draft().life();
        var took = Duration.between(life.opening().at(), over.end().at());
        var moves = life.steps().stream().filter(step -> isMove(step)).count();
        var lost = (took.compareTo(QUICK) > 0 ? 1 : 0) + (took.compareTo(SLOW) > 0 ? 1 : 0);
        var luck = dice.in(0.45) ? 0 : dice.in(0.8) ? 1 : 2;
        var worst = dice.in(0.6) ? lost : 0;
        return Math.max(1, BEST - luck - worst - (moves > 2 && dice.in(0.5) ? 1 : 0));
    }

    private static boolean isMove(Step step) {
        return step.deed() instanceof PastDeed.Assign;
    }
}

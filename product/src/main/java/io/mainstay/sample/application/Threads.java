package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.journal.Watchers;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Relations;
import io.mainstay.relation.Relations.NewLink;
import io.mainstay.sample.application.Telling.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What runs between records: links of what looks alike, and people who want to know.
final class Threads {

    private static final Duration NEAR = Duration.ofDays(3);
    private static final double LINKED = 0.06;
    private static final double TWICE = 0.25;
    private static final double WATCHED = 0.3;

    private final Relations relations;
    private final Watchers watchers;
    private final House house;
    private final Dice dice;

    Threads(Relations relations, Watchers watchers, House house, Dice dice) {
        this.relations = relations;
        this.watchers = watchers;
        this.house = house;
        this.dice = dice;
    }

    void spin(List<Told> told) {
        var known = told.stream().filter(one -> !one.draft().life().restricted()).toList();
        relations.linkAll(links(known));
        known.stream()
                .filter(one -> isOpen(one) && dice.in(WATCHED))
                .forEach(one -> watchers.add(one.number().ref(), dice.one(house.callers()).id()));
    }

    private List<NewLink> links(List<Told> told) {
        var links = new ArrayList<NewLink>();
        var last = new HashMap<String, Told>();
        for (var one : told) {
            var before = last.put(one.draft().story().matter().category(), one);
            if (before != null && isNear(before, one) && dice.in(LINKED)) {
                var kind = dice.in(TWICE) ? LinkKind.DUPLICATE_OF : LinkKind.RELATES_TO;
                links.add(new NewLink(one.number().ref(), kind, before.number().ref()));
            }
        }
        return links;
    }

    private static boolean isNear(Told before, Told after) {
        return Duration.between(before.draft().at(), after.draft().at()).compareTo(NEAR) < 0;
    }

    private static boolean isOpen(Told told) {
        return told.draft().life().steps().stream()
                .noneMatch(step ->
                        step.deed() instanceof PastDeed.Resolve
                                || step.deed() instanceof PastDeed.Cancel);
    }
}

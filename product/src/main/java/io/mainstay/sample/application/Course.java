package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.kernel.PersonId;
import io.mainstay.sample.application.House.Crew;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of one incident while they are made up, and who has it.
final class Course {

    private final List<Step> steps = new ArrayList<>();
    private final ZoneId zone;
    private final boolean aroundTheClock;
    private Instant at;
    private PersonId holder;
    private Crew crew;

    /// @param aroundTheClock people stay until it is solved
    Course(Instant at, ZoneId zone, boolean aroundTheClock, Crew crew, PersonId holder) {
        this.at = at;
        this.zone = zone;
        this.aroundTheClock = aroundTheClock;
        this.crew = crew;
        this.holder = holder;
    }

    Instant now() {
        return at;
    }

    Crew crew() {
        return crew;
    }

    List<Step> steps() {
        return steps;
    }

    Course later(Duration span) {
        at = aroundTheClock ? at.plus(span) : OfficeHours.after(at, span, zone);
        return this;
    }

    Course clockTime(Duration span) {
        at = at.plus(span);
        return this;
    }

    Course by(PersonId person, PastDeed deed) {
        steps.add(new Step(at, Optional.of(person), deed));
        return this;
    }

    Course byHolder(PastDeed deed) {
        return by(holder, deed);
    }

    Course byItself(PastDeed deed) {
        steps.add(new Step(at, Optional.empty(), deed));
        return this;
    }

    /// The holder gives it to a team.
    Course handTo(Crew next, String why) {
        byHolder(new PastDeed.Assign(next.id(), Optional.empty(), Optional.of(why)));
        crew = next;
        return this;
    }

    /// Somebody in the team takes it and begins.
    Course takeUp(PersonId person) {
        holder = person;
        byHolder(new PastDeed.Assign(crew.id(), Optional.of(person), Optional.empty()));
        return clockTime(Duration.ofSeconds(40)).byHolder(new PastDeed.Start());
    }
}

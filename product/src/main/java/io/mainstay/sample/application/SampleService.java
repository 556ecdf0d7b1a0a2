package io.mainstay.sample.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.command.SampleOrganisation;
import io.mainstay.platform.jobs.Jobs;
import io.mainstay.platform.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads the sample into an empty house, whole or not at all.
@Service
@Transactional
public class SampleService implements SampleOrganisation {

    /// The kind of the job that fills it.
    public static final String JOB = "sample";

    private final Rooms rooms;
    private final Gate gate;
    private final Jobs jobs;
    private final Words words;
    private final Clock clock;

    SampleService(Rooms rooms, Gate gate, Jobs jobs, Words words, Clock clock) {
        this.rooms = rooms;
        this.gate = gate;
        this.jobs = jobs;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<SignIn> fill() {
        return Actors.as(Actor.system(Channel.COMMAND), this::load);
    }

    /// Whether the current actor may load it, and it would do anything.
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return gate.allows(AccessPermission.ADMINISTER) && rooms.areEmpty();
    }

    /// Loads it in the background.
    ///
    /// @return the job's number; empty when the house is not empty any more
    public Optional<Long> start() {
        gate.require(AccessPermission.ADMINISTER);
        return rooms.areEmpty()
                ? Optional.of(jobs.start(JOB, words.say(Locale.ENGLISH, "sample.title"), Map.of()))
                : Optional.empty();
    }

    /// As whoever started the job, whose leave is asked again.
    void fillInJob() {
        gate.require(AccessPermission.ADMINISTER);
        Actors.as(Actor.system(Channel.JOB), this::load);
    }

    private List<SignIn> load() {
        if (!rooms.areEmpty()) {
            return List.of();
        }
        var script = Script.read();
        var house = new Founding(rooms.organisation(), rooms.categories(), script).found();
        OwnFields.define(rooms.fields());
        var admission = new Admission(rooms, house);
        admission.seatAdministrators();
        var dice = new Dice();
        var drafts = new Year(house, script, dice, clock.instant()).drafts();
        var alarms = new Alarms(house, script, clock.instant());
        var told = new Telling(rooms.incidents()).tell(alarms.among(drafts));
        rooms.majors().write(alarms.of(told));
        new Threads(rooms.relations(), rooms.watchers(), house, dice).spin(told);
        new Errands(rooms.tasks(), house, dice, clock.instant()).hand(told, script.errands());
        new Hours(rooms.time(), dice, clock.instant()).write(told);
        var answers =
                new Shelf(rooms.articles(), house, dice, clock.instant())
                        .fill(script.articles(), told);
        rooms.contacts()
                .write(
                        new Contacts(house, dice, clock.instant(), script.contacts())
                                .of(told, answers));
        new Pinboard(rooms.bulletins(), house, clock.instant())
                .pin(script.bulletins(), alarms.abouts(told));
        rooms.surveys().ask(Opinions.ONE_IN);
        rooms.surveys().write(new Opinions(script.remarks(), clock.instant()).of(told));
        new Handbook(rooms.replies(), rooms.macros(), house).write(script.handbook());
        return admission.admit(script.organisation().accounts());
    }
}

package io.mainstay.sample.application;

import static java.util.Comparator.comparing;

import io.mainstay.classification.CustomValues;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.PastDeed;
import io.mainstay.incident.PastIncidents.Life;
import io.mainstay.incident.PastIncidents.Opening;
import io.mainstay.incident.PastIncidents.Place;
import io.mainstay.incident.PastIncidents.Step;
import io.mainstay.incident.PastIncidents.Subject;
import io.mainstay.incident.PastMajors.Declared;
import io.mainstay.incident.PastMajors.Ended;
import io.mainstay.incident.PastMajors.Leaders;
import io.mainstay.incident.PastMajors.Learnt;
import io.mainstay.incident.PastMajors.PastMajor;
import io.mainstay.incident.PastMajors.Update;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.sample.application.Pinboard.Pinned;
import io.mainstay.sample.application.Pinboard.Word;
import io.mainstay.sample.application.Script.Story;
import io.mainstay.sample.application.Telling.Told;
import io.mainstay.sample.application.Year.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Incidents of which the whole house heard, with those who called about the same: one of now, one
/// that is over and learnt from. What users were told stands in their bulletins.
final class Alarms {

    private static final Duration SILENCE = Duration.ofDays(5);

    private final House house;
    private final Script script;
    private final Instant now;
    private final Map<Alarm, Draft> causes = new LinkedHashMap<>();

    Alarms(House house, Script script, Instant now) {
        this.house = house;
        this.script = script;
        this.now = now;
    }

    /// All times as those of bulletins.
    ///
    /// @param bulletin the title of the one that tells of it
    /// @param calls the first is the incident, the others are its children
    /// @param notes what staff was told
    /// @param restored null while it runs, as are the two that follow
    record Alarm(
            String bulletin,
            String category,
            Roles crew,
            List<Call> calls,
            long declared,
            String reason,
            List<Word> notes,
            @Nullable Long restored,
            @Nullable String fix,
            @Nullable Lesson review) {}

    /// Who leads it, by name.
    record Roles(String team, String manager, String communications, String technicalLead) {}

    record Call(long at, String caller, String title, String tells) {}

    record Lesson(long at, String happened, String wentWell, String toChange) {}

    /// The drafts among those of the year.
    List<Draft> among(List<Draft> year) {
        var all = new ArrayList<>(year);
        script.majors().forEach(alarm -> all.addAll(family(alarm)));
        all.sort(comparing(Draft::at));
        return List.copyOf(all);
    }

    List<PastMajor> of(List<Told> told) {
        return causes.keySet().stream().map(alarm -> past(alarm, number(alarm, told))).toList();
    }

    /// The incident that a bulletin is about, by its title.
    Map<String, RecordRef> abouts(List<Told> told) {
        var abouts = new LinkedHashMap<String, RecordRef>();
        causes.keySet().forEach(alarm -> abouts.put(alarm.bulletin(), number(alarm, told).ref()));
        return abouts;
    }

    private IncidentNumber number(Alarm alarm, List<Told> told) {
        var cause = Objects.requireNonNull(causes.get(alarm));
        return told.stream()
                .filter(one -> one.draft().equals(cause))
                .map(Told::number)
                .findFirst()
                .orElseThrow();
    }

    private List<Draft> family(Alarm alarm) {
        var first = alarm.calls().getFirst();
        var cause = draft(alarm, first, work(alarm, first), Optional.empty());
        causes.put(alarm, cause);
        return Stream.concat(
                        Stream.of(cause),
                        alarm.calls().stream()
                                .skip(1)
                                .map(call ->
                                        draft(
                                                alarm,
                                                call,
                                                symptom(alarm, call),
                                                Optional.of(cause))))
                .toList();
    }

    private Draft draft(Alarm alarm, Call call, List<Step> steps, Optional<Draft> cause) {
        var story = story(alarm);
        var caller = house.caller(call.caller());
        var subject =
                new Subject(
                        call.title(),
                        call.tells(),
                        Optional.of(story.matter().service()),
                        Optional.empty(),
                        house.category(alarm.category()),
                        CustomValues.NONE);
        var opening =
                new Opening(
                        at(call.at()),
                        caller.id(),
                        desk(alarm),
                        "PHONE",
                        new Place(Optional.of(caller.unit()), Optional.of(caller.site())),
                        subject,
                        1,
                        1);
        var lived = steps.stream().filter(step -> !step.at().isAfter(now)).toList();
        return new Draft(new Life(opening, lived, false, Optional.empty()), story, cause);
    }

    private List<Step> work(Alarm alarm, Call call) {
        var team = house.crew(alarm.crew().team());
        var lead = house.person(alarm.crew().technicalLead());
        var taken = at(call.at()).plus(Duration.ofMinutes(4));
        var steps = new ArrayList<Step>();
        steps.add(
                new Step(
                        taken,
                        Optional.of(desk(alarm)),
                        new PastDeed.Assign(team.id(), Optional.of(lead), Optional.empty())));
        steps.add(
                new Step(
                        taken.plus(Duration.ofMinutes(1)),
                        Optional.of(lead),
                        new PastDeed.Start()));
        if (alarm.restored() != null && alarm.fix() != null && alarm.review() != null) {
            steps.add(
                    new Step(
                            at(alarm.restored()),
                            Optional.of(lead),
                            new PastDeed.Resolve("SOLVED", alarm.fix())));
            steps.add(
                    new Step(
                            at(alarm.review().at()).plus(Duration.ofMinutes(2)),
                            Optional.of(manager(alarm)),
                            new PastDeed.Close()));
        }
        return steps;
    }

    private List<Step> symptom(Alarm alarm, Call call) {
        var desk = desk(alarm);
        var at = at(call.at()).plus(Duration.ofMinutes(1));
        var steps = new ArrayList<Step>();
        steps.add(
                new Step(
                        at,
                        Optional.of(desk),
                        new PastDeed.Assign(
                                house.desk().id(), Optional.of(desk), Optional.empty())));
        steps.add(new Step(at.plusSeconds(30), Optional.of(desk), new PastDeed.Start()));
        if (alarm.restored() != null && alarm.fix() != null) {
            var over = at(alarm.restored()).plus(Duration.ofMinutes(5));
            steps.add(
                    new Step(over, Optional.of(desk), new PastDeed.Resolve("SOLVED", alarm.fix())));
            steps.add(new Step(over.plus(SILENCE), Optional.empty(), new PastDeed.Close()));
        }
        return steps;
    }

    private PastMajor past(Alarm alarm, IncidentNumber number) {
        var roles = alarm.crew();
        var manager = manager(alarm);
        var lead = house.person(roles.technicalLead());
        var pinned = pinned(alarm);
        var words = pinned.told();
        var said = pinned.ended() ? words.subList(0, words.size() - 1) : words;
        var end =
                Optional.of(words.getLast())
                        .filter(any -> pinned.ended())
                        .map(last -> new Ended(at(last.at()), manager, last.text()));
        return new PastMajor(
                number,
                new Declared(at(alarm.declared()), manager, alarm.reason()),
                new Leaders(manager, house.person(roles.communications()), lead),
                Stream.concat(
                                said.stream().map(word -> update(word, manager, true)),
                                alarm.notes().stream().map(word -> update(word, lead, false)))
                        .sorted(comparing(Update::at))
                        .toList(),
                Optional.ofNullable(pinned.nextUpdate()).map(this::at),
                end,
                Optional.ofNullable(alarm.review()).map(of -> learnt(of, manager)));
    }

    private Update update(Word word, PersonId by, boolean users) {
        return new Update(at(word.at()), by, users, word.text());
    }

    private Learnt learnt(Lesson of, PersonId by) {
        return new Learnt(at(of.at()), by, of.happened(), of.wentWell(), of.toChange());
    }

    private PersonId manager(Alarm alarm) {
        return house.person(alarm.crew().manager());
    }

    /// Who takes the calls about it.
    private PersonId desk(Alarm alarm) {
        return house.person(alarm.crew().communications());
    }

    private Pinned pinned(Alarm alarm) {
        return script.bulletins().stream()
                .filter(one -> one.title().equals(alarm.bulletin()))
                .findFirst()
                .orElseThrow();
    }

    private Story story(Alarm alarm) {
        return script.stories().stream()
                .filter(story -> story.matter().category().equals(alarm.category()))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(long minutes) {
        return Pinboard.moment(now, minutes);
    }
}

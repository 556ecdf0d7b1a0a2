package io.mainstay.incident.rest;

import io.mainstay.bulletin.Addressees;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.major.MajorRooms;
import io.mainstay.incident.application.major.MajorService;
import io.mainstay.incident.domain.major.Audience;
import io.mainstay.incident.domain.major.Crew;
import io.mainstay.incident.rest.MajorJson.UpdateJson;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.SiteId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.Needs;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What makes an incident major: declaring it, keeping people informed, and learning from it.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}/major")
class MajorResource {

    private static final int MOST_UPDATES = 200;

    private final MajorService majors;
    private final MajorRooms rooms;
    private final IncidentAccess access;

    MajorResource(MajorService majors, MajorRooms rooms, IncidentAccess access) {
        this.majors = majors;
        this.rooms = rooms;
        this.access = access;
    }

    record DeclaringJson(@Nullable String reason) {}

    /// @param audience `STAFF`: a work note; `USERS`: a reply to the caller and whoever is kept
    ///   informed
    /// @param text Markdown
    /// @param nextUpdate when the one after it is due; absent, the cadence of the priority decides
    /// @param bulletin present when it is published as a bulletin besides, which ends with the
    ///   major incident
    record NewUpdateJson(
            @Nullable Audience audience,
            @Nullable String text,
            @Nullable Instant nextUpdate,
            @Nullable WhomJson bulletin) {}

    /// For whom; with neither sites nor units the whole house.
    record WhomJson(@Nullable List<Long> sites, @Nullable List<Long> units) {

        Addressees whom() {
            return new Addressees(
                    listed(sites).stream().map(SiteId::new).collect(Collectors.toSet()),
                    listed(units).stream().map(UnitId::new).collect(Collectors.toSet()),
                    Set.of());
        }

        private static List<Long> listed(@Nullable List<Long> ids) {
            return Objects.requireNonNullElse(ids, List.of());
        }
    }

    /// Ids of people; whoever is left out has the role no more.
    record NamingJson(
            @Nullable Long manager, @Nullable Long communications, @Nullable Long technicalLead) {}

    record LearntJson(
            @Nullable String happened, @Nullable String wentWell, @Nullable String toChange) {}

    @GetMapping
    ResponseEntity<MajorJson> show(@PathVariable String number) {
        return answer(IncidentNumber.of(number));
    }

    @PutMapping("/declaration")
    @Needs("reason")
    ResponseEntity<MajorJson> declare(
            @PathVariable String number, @RequestBody DeclaringJson told) {
        var incident = IncidentNumber.of(number);
        majors.declare(incident, text(told.reason()));
        return answer(incident);
    }

    /// The latest first.
    @GetMapping("/updates")
    List<UpdateJson> updates(@PathVariable String number) {
        return majors.updates(IncidentNumber.of(number), MOST_UPDATES).stream()
                .map(UpdateJson::of)
                .toList();
    }

    @PostMapping("/updates")
    @Needs({"audience", "text"})
    ResponseEntity<MajorJson> update(@PathVariable String number, @RequestBody NewUpdateJson told) {
        var incident = IncidentNumber.of(number);
        majors.update(
                incident,
                new MajorService.Told(
                        Optional.ofNullable(told.audience()),
                        text(told.text()),
                        Optional.ofNullable(told.nextUpdate()),
                        Optional.ofNullable(told.bulletin()).map(WhomJson::whom)));
        return answer(incident);
    }

    @PutMapping("/crew")
    ResponseEntity<MajorJson> appoint(@PathVariable String number, @RequestBody NamingJson named) {
        var incident = IncidentNumber.of(number);
        majors.appoint(
                incident,
                new Crew(
                        person(named.manager()),
                        person(named.communications()),
                        person(named.technicalLead())));
        return answer(incident);
    }

    @PutMapping("/end")
    @Needs("reason")
    ResponseEntity<MajorJson> standDown(
            @PathVariable String number, @RequestBody DeclaringJson why) {
        var incident = IncidentNumber.of(number);
        majors.standDown(incident, text(why.reason()));
        return answer(incident);
    }

    @PostMapping("/renewal")
    ResponseEntity<MajorJson> renew(@PathVariable String number) {
        var incident = IncidentNumber.of(number);
        majors.renew(incident);
        return answer(incident);
    }

    @PutMapping("/review")
    @Needs("happened")
    ResponseEntity<MajorJson> review(@PathVariable String number, @RequestBody LearntJson learnt) {
        var incident = IncidentNumber.of(number);
        majors.review(
                incident,
                Optional.empty(),
                text(learnt.happened()),
                text(learnt.wentWell()),
                text(learnt.toChange()));
        return answer(incident);
    }

    private ResponseEntity<MajorJson> answer(IncidentNumber number) {
        return rooms.find(number)
                .map(room ->
                        Answers.versioned(
                                room.major().version(),
                                MajorJson.of(
                                        room, majors.actions(access.get(number), room.major()))))
                .orElseGet(() -> ResponseEntity.ok(MajorJson.none(number.toString())));
    }

    private static Optional<PersonId> person(@Nullable Long id) {
        return Optional.ofNullable(id).map(PersonId::new);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

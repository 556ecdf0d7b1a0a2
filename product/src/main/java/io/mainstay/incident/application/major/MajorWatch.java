package io.mainstay.incident.application.major;

import io.mainstay.incident.ContactCounts;
import io.mainstay.incident.ContactCounts.Contacted;
import io.mainstay.incident.IncidentJoined;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.IncidentReported;
import io.mainstay.incident.IncidentReprioritised;
import io.mainstay.incident.domain.major.Counted;
import io.mainstay.incident.domain.major.Declaration;
import io.mainstay.incident.domain.major.Major;
import io.mainstay.incident.domain.major.MajorRepository;
import io.mainstay.incident.domain.major.MajorSettings;
import io.mainstay.incident.persistence.MajorTable;
import io.mainstay.incident.persistence.MajorTable.Child;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Declares incidents major when the rule says so, in the transaction of what made it so. It looks
/// at what there is, whoever may see it, and so never at what is restricted.
@Component
class MajorWatch {

    private final MajorRepository majors;
    private final MajorTable table;
    private final MajorKeeping keeping;
    private final ObjectProvider<ContactCounts> contacts;
    private final Clock clock;

    MajorWatch(
            MajorRepository majors,
            MajorTable table,
            MajorKeeping keeping,
            ObjectProvider<ContactCounts> contacts,
            Clock clock) {
        this.majors = majors;
        this.table = table;
        this.keeping = keeping;
        this.contacts = contacts;
        this.clock = clock;
    }

    @EventListener
    void on(IncidentReported reported) {
        look(reported.number(), majors.settings());
    }

    @EventListener
    void on(IncidentReprioritised changed) {
        look(changed.number(), majors.settings());
    }

    @EventListener
    void on(IncidentJoined joined) {
        look(joined.parent(), majors.settings());
    }

    void contacted(IncidentNumber number) {
        var settings = majors.settings();
        if (settings.rule().contacts().isPresent()) {
            look(number, settings);
            table.parent(number).ifPresent(parent -> look(parent, settings));
        }
    }

    private void look(IncidentNumber number, MajorSettings settings) {
        if (settings.rule().isIdle()) {
            return;
        }
        table.holdUndeclared(number)
                .ifPresent(priority -> declareWhenReached(number, priority, settings));
    }

    private void declareWhenReached(IncidentNumber number, int priority, MajorSettings settings) {
        var rule = settings.rule();
        var now = clock.instant();
        var counted =
                rule.counts(priority)
                        ? count(number, now.minus(rule.window()))
                        : Optional.<Counted>empty();
        rule.reached(priority, counted)
                .map(seen -> Declaration.byRule(now, seen))
                .map(how -> Major.declared(number, how, now.plus(settings.every(priority))))
                .ifPresent(major ->
                        Actors.run(
                                Actor.system(Actors.current().channel()),
                                () -> keeping.declare(major)));
    }

    /// A child that came by a contact counts once, as that contact.
    private Optional<Counted> count(IncidentNumber number, Instant since) {
        var children = table.children(number);
        var family =
                Stream.concat(Stream.of(number), children.stream().map(Child::number)).toList();
        var told = told(family, since);
        var byContact = told.stream().map(Contacted::incident).collect(Collectors.toSet());
        var byThemselves =
                children.stream()
                        .filter(child -> !child.opened().isBefore(since))
                        .filter(child -> !byContact.contains(child.number()))
                        .toList();
        var instants = new ArrayList<Instant>();
        told.forEach(one -> instants.add(one.at()));
        byThemselves.forEach(one -> instants.add(one.opened()));
        return instants.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Counted(
                                told.size(),
                                byThemselves.size(),
                                Collections.min(instants),
                                Collections.max(instants)));
    }

    private List<Contacted> told(List<IncidentNumber> family, Instant since) {
        return contacts.orderedStream()
                .flatMap(kept -> kept.since(family, since).stream())
                .toList();
    }
}

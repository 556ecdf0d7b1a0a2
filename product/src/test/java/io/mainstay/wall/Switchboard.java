package io.mainstay.wall;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.servicedesk.application.ContactTold;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.application.InteractionService;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.wall.InteractionOracle.KnownInteraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// An interaction of every sort, for everybody of a town to try: open, ended, of every caller, for
/// somebody else, and one that led to each of the town's incidents.
final class Switchboard {

    private final Town town;
    private final InteractionService interactions;
    private final ActorSource actors;
    private final List<KnownInteraction> known = new ArrayList<>();

    Switchboard(Town town, ApplicationContext product) {
        this.town = town;
        this.interactions = product.getBean(InteractionService.class);
        this.actors = product.getBean(ActorSource.class);
    }

    List<KnownInteraction> filled() {
        var caller = town.everybody().get(1);
        var boardMember = town.everybody().get(3);
        open("open", caller, Optional.empty());
        open("open, of the closed unit", boardMember, Optional.empty());
        open("open, on behalf of another", caller, Optional.of(boardMember));
        for (var record : town.records()) {
            var led = RecordRef.parse(record.number()).orElseThrow();
            ended("about " + record, boardMember, led, record.restricted());
        }
        return known;
    }

    private void open(String label, Somebody caller, Optional<Somebody> behalf) {
        var analyst = town.everybody().getFirst();
        var begun = as(analyst, () -> interactions.begin(told(caller, behalf)));
        var those = new HashSet<>(List.of(caller.id().value(), analyst.id().value()));
        behalf.ifPresent(other -> those.add(other.id().value()));
        var concerned = behalf.orElse(caller);
        known.add(
                new KnownInteraction(
                        label,
                        begun.number().serial(),
                        caller.id().value(),
                        those,
                        concerned.unit(),
                        concerned.site(),
                        false));
    }

    private void ended(String label, Somebody caller, RecordRef record, boolean restricted) {
        var security = town.everybody().get(12);
        var end = EndTold.as(ContactOutcome.ADDED).with(record);
        var ended = as(security, () -> interactions.log(told(caller, Optional.empty()), end));
        known.add(
                new KnownInteraction(
                        label,
                        ended.number().serial(),
                        caller.id().value(),
                        Set.of(caller.id().value(), security.id().value()),
                        caller.unit(),
                        caller.site(),
                        restricted));
    }

    private static ContactTold told(Somebody caller, Optional<Somebody> behalf) {
        return new ContactTold(
                ContactChannel.PHONE,
                Optional.of(caller.id()),
                behalf.map(Somebody::id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Talk("zebra on the line", ""));
    }

    private <T> T as(Somebody who, java.util.function.Supplier<T> act) {
        return Actors.as(actors.of(who.id(), Channel.PAGE).orElseThrow(), act::get);
    }
}

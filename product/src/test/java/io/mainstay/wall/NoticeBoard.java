package io.mainstay.wall;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.application.BulletinDetails;
import io.mainstay.bulletin.application.BulletinService;
import io.mainstay.bulletin.application.BulletinTransitions;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/// A bulletin of every sort, for everybody of a town to try.
record NoticeBoard(List<KnownBulletin> bulletins) {

    static NoticeBoard of(Town town, ApplicationContext product) {
        return new NoticeBoard(
                new Pins(
                                town,
                                product.getBean(BulletinService.class),
                                product.getBean(BulletinTransitions.class))
                        .filled());
    }

    private record Pins(Town town, BulletinService bulletins, BulletinTransitions transitions) {

        List<KnownBulletin> filled() {
            var here = town.organisation();
            var analyst = Optional.of(town.everybody().getFirst().id().value());
            var house = new Addressees(Set.of(), Set.of(), Set.of());
            var closed = new Addressees(Set.of(), Set.of(new UnitId(here.closedUnit)), Set.of());
            var firm = Set.of(new SupplierId(here.supplier));
            var supplied = new Addressees(Set.of(), Set.of(), firm);
            var mixed =
                    new Addressees(
                            Set.of(new SiteId(here.site)), Set.of(new UnitId(here.openUnit)), firm);
            return List.of(
                    put(plan("house", State.PUBLISHED, Optional.empty()), house),
                    put(plan("house of an analyst", State.PUBLISHED, analyst), house),
                    put(plan("house and firm", State.PUBLISHED, Optional.empty()), supplied),
                    put(plan("closed unit", State.PUBLISHED, Optional.empty()), closed),
                    put(plan("site, unit, firm", State.PUBLISHED, Optional.empty()), mixed),
                    put(plan("site, unit, firm", State.ENDED, Optional.empty()), mixed),
                    put(plan("closed unit", State.ENDED, analyst), closed),
                    put(plan("house and firm", State.DRAFT, Optional.empty()), supplied),
                    put(plan("house and firm of an analyst", State.DRAFT, analyst), supplied),
                    put(plan("house of an analyst", State.DISCARDED, analyst), house),
                    put(plan("house", State.DISCARDED, Optional.empty()), house));
        }

        /// Of the closed unit also those of the unit below it.
        private KnownBulletin put(KnownBulletin plan, Addressees named) {
            var here = town.organisation();
            var bulletin = Actors.as(actor(plan), () -> bulletins.write(details(plan, named)));
            Actors.run(Actor.system(Channel.JOB), () -> move(bulletin, plan.state()));
            var units =
                    named.units().stream()
                            .map(UnitId::value)
                            .flatMap(unit ->
                                    unit == here.closedUnit
                                            ? Stream.of(unit, here.belowClosed)
                                            : Stream.of(unit))
                            .collect(Collectors.toSet());
            return new KnownBulletin(
                            plan.label(),
                            0,
                            plan.state(),
                            named.sites().isEmpty() && named.units().isEmpty(),
                            named.sites().stream().map(SiteId::value).collect(Collectors.toSet()),
                            units,
                            named.suppliers().stream()
                                    .map(SupplierId::value)
                                    .collect(Collectors.toSet()),
                            plan.author())
                    .numbered(bulletin.number().serial());
        }

        private void move(Bulletin bulletin, State state) {
            switch (state) {
                case DRAFT -> {}
                case PUBLISHED -> transitions.publish(bulletin.number());
                case ENDED -> {
                    transitions.publish(bulletin.number());
                    transitions.end(bulletin.number(), "The zebra is back.");
                }
                case DISCARDED -> transitions.discard(bulletin.number());
            }
        }

        private static Actor actor(KnownBulletin plan) {
            return plan.author()
                    .map(author ->
                            new Actor(
                                    Optional.of(new PersonId(author)),
                                    "Author",
                                    Set.of(Role.SERVICE_DESK_ANALYST),
                                    Standing.NONE,
                                    Channel.PAGE,
                                    false))
                    .orElseGet(() -> Actor.system(Channel.JOB));
        }

        private static BulletinDetails details(KnownBulletin plan, Addressees named) {
            return new BulletinDetails(
                    new Wording(
                            "Bulletin for " + plan.label(),
                            "A zebra.",
                            Kind.DISRUPTION,
                            Severity.DOWN,
                            Language.ENGLISH),
                    Span.UNSAID,
                    new Readership(named, false),
                    Optional.empty());
        }

        private static KnownBulletin plan(String label, State state, Optional<Long> author) {
            return new KnownBulletin(
                    label + " " + state, 0, state, false, Set.of(), Set.of(), Set.of(), author);
        }
    }
}

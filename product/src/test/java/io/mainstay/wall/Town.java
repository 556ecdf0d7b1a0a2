package io.mainstay.wall;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.INCIDENT_MANAGER;
import static io.mainstay.kernel.Role.KNOWLEDGE_MANAGER;
import static io.mainstay.kernel.Role.SECURITY_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_ANALYST;
import static io.mainstay.kernel.Role.SPECIALIST;
import static io.mainstay.kernel.Role.USER;
import static io.mainstay.wall.Organisation.Place.NOWHERE;
import static io.mainstay.wall.Organisation.Place.atSupplier;
import static io.mainstay.wall.Organisation.Place.inTeam;
import static io.mainstay.wall.Organisation.Place.inUnit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Everybody of the matrix, and a record of every sort: own, watched, of the team, of the unit, of
/// nobody they know, of a supplier, and each of them restricted.
record Town(Organisation organisation, List<Somebody> everybody, List<Known> records) {

    private static final Map<ApplicationContext, Town> BUILT = new HashMap<>();

    /// Signing thirteen people in takes a while, so one town serves every test of the wall.
    static synchronized Town built(ApplicationContext product) throws Exception {
        var built = BUILT.get(product);
        if (built == null) {
            built = build(new Organisation(product));
            BUILT.put(product, built);
        }
        return built;
    }

    private static Town build(Organisation here) throws Exception {
        here.build();
        var analyst = here.somebody("analyst", NOWHERE, SERVICE_DESK_ANALYST);
        var caller = here.somebody("caller", inUnit(here.openUnit), USER);
        var colleague = here.somebody("colleague of the open unit", inUnit(here.openUnit), USER);
        var boardMember =
                here.somebody(
                        "caller of the closed unit",
                        inUnit(here.closedUnit).atSite(here.site),
                        USER);
        var boardPeer = here.somebody("peer in the closed unit", inUnit(here.closedUnit), USER);
        var stranger = here.somebody("stranger", NOWHERE, USER);
        var watcher = here.somebody("watcher", NOWHERE, USER);
        var inNetwork = here.somebody("specialist of the team", inTeam(here.network), SPECIALIST);
        var elsewhere = here.somebody("specialist elsewhere", inTeam(here.messaging), SPECIALIST);
        var fitter =
                here.somebody(
                        "supplier's specialist in the team",
                        atSupplier(here.supplier, here.firm),
                        SPECIALIST);
        var hand =
                here.somebody(
                        "supplier's specialist without a team",
                        atSupplier(here.supplier, null),
                        SPECIALIST);
        var everybody =
                List.of(
                        analyst,
                        caller,
                        colleague,
                        boardMember,
                        boardPeer,
                        stranger,
                        watcher,
                        inNetwork,
                        elsewhere,
                        fitter,
                        hand,
                        here.somebody("incident manager", NOWHERE, INCIDENT_MANAGER),
                        here.somebody("security manager", NOWHERE, SECURITY_MANAGER),
                        here.somebody("auditor", NOWHERE, AUDITOR),
                        here.somebody("administrator", NOWHERE, ADMINISTRATOR),
                        here.somebody("knowledge manager", NOWHERE, KNOWLEDGE_MANAGER),
                        here.somebodyFor(
                                "analyst for the closed unit",
                                NOWHERE,
                                here.forUnit(SERVICE_DESK_ANALYST, here.closedUnit),
                                USER),
                        here.somebodyFor(
                                "incident manager for the site",
                                NOWHERE,
                                here.forSite(INCIDENT_MANAGER)),
                        here.somebodyFor(
                                "security manager for the unit below",
                                inUnit(here.belowClosed),
                                here.forUnit(SECURITY_MANAGER, here.belowClosed),
                                USER),
                        here.somebodyFor(
                                "auditor for the closed unit",
                                inUnit(here.belowClosed),
                                here.forUnit(AUDITOR, here.closedUnit)),
                        here.somebodyFor(
                                "specialist of the team for the closed unit",
                                inTeam(here.network),
                                here.forUnit(SPECIALIST, here.closedUnit),
                                USER),
                        here.somebodyFor(
                                "supplier's analyst for the closed unit",
                                atSupplier(here.supplier, null),
                                here.forUnit(SERVICE_DESK_ANALYST, here.closedUnit)));
        var sorts =
                List.of(
                        sort("foreign", here, boardMember, analyst, null, null, here.closedUnit),
                        sort("own and watched", here, caller, analyst, null, watcher, null),
                        sort("of the unit", here, caller, caller, null, null, here.openUnit),
                        sort("of the team", here, boardMember, analyst, here.network, null, null),
                        sort("of the supplier", here, boardMember, analyst, here.firm, null, null),
                        held(sort("in hand", here, boardMember, analyst, null, null, null), hand),
                        sort(
                                "of the team, below the closed unit",
                                here,
                                stranger,
                                analyst,
                                here.network,
                                null,
                                here.belowClosed),
                        at(
                                here.site,
                                sort("at the site", here, stranger, analyst, null, null, null)));
        var records =
                Stream.concat(
                                sorts.stream(),
                                Stream.of(1, 3, 4, 5, 6, 7).map(sorts::get).map(Town::restricted))
                        .map(here::incident)
                        .toList();
        records.forEach(record -> here.watchByThemself(record, stranger));
        return new Town(here, everybody, records);
    }

    private static Known sort(
            String label,
            Organisation here,
            Somebody caller,
            Somebody logger,
            @Nullable Long team,
            @Nullable Somebody watcher,
            @Nullable Long unit) {
        var owner = Optional.ofNullable(team);
        return new Known(
                label,
                1,
                caller.id().value(),
                logger.id().value(),
                Optional.empty(),
                owner,
                here.supplierOf(owner),
                Optional.ofNullable(unit),
                Optional.empty(),
                false,
                watcher == null ? Set.of() : Set.of(watcher.id().value()));
    }

    private static Known held(Known free, Somebody assignee) {
        return new Known(
                free.label(),
                free.id(),
                free.caller(),
                free.logger(),
                Optional.of(assignee.id().value()),
                free.team(),
                free.teamsSupplier(),
                free.unit(),
                free.site(),
                free.restricted(),
                free.watchers());
    }

    private static Known at(long site, Known free) {
        return new Known(
                free.label(),
                free.id(),
                free.caller(),
                free.logger(),
                free.assignee(),
                free.team(),
                free.teamsSupplier(),
                free.unit(),
                Optional.of(site),
                free.restricted(),
                free.watchers());
    }

    private static Known restricted(Known open) {
        return new Known(
                open.label() + ", restricted",
                open.id(),
                open.caller(),
                open.logger(),
                open.assignee(),
                open.team(),
                open.teamsSupplier(),
                open.unit(),
                open.site(),
                true,
                open.watchers());
    }
}

package io.mainstay.people.application;

import static java.util.stream.Collectors.toMap;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.SiteId;
import io.mainstay.people.Sites;
import io.mainstay.people.persistence.ArrivedSites;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.persistence.ChangeFeed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sites that another system knows by name.
@Service
@Transactional
class BringInSites implements Sites {

    private final ArrivedSites sites;
    private final Gate gate;
    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final Clock clock;

    BringInSites(ArrivedSites sites, Gate gate, AuditTrail trail, ChangeFeed feed, Clock clock) {
        this.sites = sites;
        this.gate = gate;
        this.trail = trail;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Map<String, SiteId> bringIn(ZoneId zone, Collection<String> names) {
        gate.require(PeoplePermission.BRING_IN);
        var known = sites.known(names);
        var unknown = names.stream().filter(name -> !known.containsKey(name)).toList();
        sites.add(zone, unknown).forEach((name, id) -> record(new SiteId(id), name, zone));
        return sites.known(names).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, site -> new SiteId(site.getValue())));
    }

    private void record(SiteId site, String name, ZoneId zone) {
        var actor = Actors.current();
        var changes =
                List.of(
                        new Change("name", null, name),
                        new Change("zone", null, zone.getId()),
                        new Change("active", null, "true"));
        trail.write(
                new AuditEntry(
                        site.ref(),
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        "BRING_IN",
                        changes));
        feed.changed(site.ref());
    }
}

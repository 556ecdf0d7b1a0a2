package io.mainstay.people.application;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.SiteId;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.domain.SiteRepository;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps sites.
@Service
@Transactional
public class SiteService {

    private final SiteRepository sites;
    private final Gate gate;
    private final Ledger ledger;

    SiteService(SiteRepository sites, Gate gate, Ledger ledger) {
        this.sites = sites;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Site get(SiteId id) {
        return sites.get(id, Visible.now(OrganisationVisibility.SITE));
    }

    public Site create(SiteDetails details) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        var outcome = Site.create(sites.nextId(), details);
        sites.add(outcome.record());
        return ledger.created(outcome);
    }

    public void edit(SiteId id, long version, SiteDetails details) {
        act(current(id, version), "EDIT", before -> before.edit(details));
    }

    public void activate(SiteId id, long version, boolean active) {
        act(current(id, version), active ? "ACTIVATE" : "DEACTIVATE", site -> site.active(active));
    }

    private Site current(SiteId id, long version) {
        var site = get(id);
        if (site.version() != version) {
            throw new StaleRecord(site.ref(), site.version());
        }
        return site;
    }

    private void act(Site before, String action, Function<Site, Outcome<Site>> work) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        var outcome = work.apply(before);
        sites.update(outcome.record());
        ledger.changed(before, outcome, action);
    }
}

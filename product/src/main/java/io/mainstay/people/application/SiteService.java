package io.mainstay.people.application;

import static io.mainstay.people.PeoplePermission.EDIT_ORGANISATION;

import io.mainstay.kernel.Gate;
import io.mainstay.people.SiteId;
import io.mainstay.people.domain.DirectoryRepository;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.persistence.OrganisationVisibility;
import io.mainstay.platform.audit.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps sites.
@Service
@Transactional
public class SiteService extends DirectoryService<SiteId, Site, SiteDetails> {

    SiteService(DirectoryRepository<SiteId, Site> sites, Gate gate, Ledger ledger) {
        super(
                new Kind<>(
                        Numbers::site,
                        SiteDetails.BLANK,
                        Site::create,
                        OrganisationVisibility.SITE,
                        EDIT_ORGANISATION,
                        EDIT_ORGANISATION),
                sites,
                gate,
                ledger);
    }
}

package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.SiteId;
import io.mainstay.people.application.SiteService;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.rest.ListAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sites in the API.
@RestController
@RequestMapping(SiteResource.PATH)
class SiteResource
        extends DirectoryResource<SiteId, Site, SiteDetails, NewSiteJson, SiteResource.SiteJson> {

    static final String PATH = "/api/v1/sites";

    SiteResource(SiteService sites, ListAnswers lists, Gate gate) {
        super(PATH, DirectoryLists.SITES, sites, lists, gate);
    }

    @Override
    SiteJson json(Site site, List<String> actions) {
        return new SiteJson(
                site.ref().toString(),
                SiteDetailsJson.of(site.details()),
                site.active(),
                actions,
                site.version());
    }

    record SiteJson(
            String number,
            SiteDetailsJson details,
            boolean active,
            List<String> actions,
            long version) {}

    record SiteDetailsJson(String name, @Nullable String address, String zone) {

        static SiteDetailsJson of(SiteDetails details) {
            return new SiteDetailsJson(
                    details.name(), details.address().orElse(null), details.zone().getId());
        }
    }
}

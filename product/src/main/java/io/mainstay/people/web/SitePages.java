package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.area;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.people.SiteId;
import io.mainstay.people.application.SiteService;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of sites.
@Controller
@RequestMapping("/sites")
class SitePages extends DirectoryPages<SiteId, Site, SiteDetails, SiteForm> {

    SitePages(SiteService sites, DirectoryDesk desk) {
        super(DirectoryLooks.SITES, sites, desk);
    }

    @Override
    List<Control> controls(SiteDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                area("address", details.address()),
                text("zone", details.zone()).needed());
    }

    @Override
    List<Fact> facts(Site site) {
        return List.of(
                Fact.of("address", site.details().address()),
                Fact.of("zone", site.details().zone()));
    }
}

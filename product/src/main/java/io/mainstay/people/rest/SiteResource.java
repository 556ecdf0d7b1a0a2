package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.SiteService;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.persistence.DirectoryLists;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sites in the API. `PUT` replaces all that is written down; what is left out is emptied.
@RestController
@RequestMapping("/api/v1/sites")
class SiteResource {

    private static final String PATH = "/api/v1/sites/";

    private final SiteService sites;
    private final ListAnswers lists;
    private final Gate gate;

    SiteResource(SiteService sites, ListAnswers lists, Gate gate) {
        this.sites = sites;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        return lists.answer(DirectoryLists.SITES, request);
    }

    @GetMapping("/{number}")
    ResponseEntity<SiteJson> show(@PathVariable String number) {
        var site = sites.get(Numbers.site(number));
        return Answers.versioned(site.version(), json(site));
    }

    @PostMapping
    ResponseEntity<SiteJson> create(@RequestBody SiteDetailsJson body) {
        var site = sites.create(body.details());
        return Answers.created(PATH + site.ref(), site.version(), json(site));
    }

    @PutMapping("/{number}")
    ResponseEntity<SiteJson> replace(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody SiteDetailsJson body) {
        sites.edit(Numbers.site(number), version.value(), body.details());
        return show(number);
    }

    @PutMapping("/{number}/activation")
    ResponseEntity<SiteJson> activate(@PathVariable String number) {
        return activate(number, true);
    }

    @DeleteMapping("/{number}/activation")
    ResponseEntity<SiteJson> deactivate(@PathVariable String number) {
        return activate(number, false);
    }

    private ResponseEntity<SiteJson> activate(String number, boolean active) {
        var id = Numbers.site(number);
        sites.activate(id, sites.get(id).version(), active);
        return show(number);
    }

    private SiteJson json(Site site) {
        var mayEdit = gate.allows(PeoplePermission.EDIT_ORGANISATION);
        return new SiteJson(
                site.ref().toString(),
                SiteDetailsJson.of(site.details()),
                site.active(),
                mayEdit ? List.of("edit", site.active() ? "deactivate" : "activate") : List.of(),
                site.version());
    }

    /// @param actions what the caller may do with it
    record SiteJson(
            String number,
            SiteDetailsJson details,
            boolean active,
            List<String> actions,
            long version) {}

    record SiteDetailsJson(@Nullable String name, @Nullable String address, @Nullable String zone) {

        static SiteDetailsJson of(SiteDetails details) {
            return new SiteDetailsJson(
                    details.name(), details.address().orElse(null), details.zone().getId());
        }

        SiteDetails details() {
            return new SiteDetails(
                    name == null ? "" : name,
                    Optional.ofNullable(address),
                    Zones.read(zone == null ? "" : zone));
        }
    }
}

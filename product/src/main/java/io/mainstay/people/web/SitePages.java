package io.mainstay.people.web;

import static io.mainstay.people.web.DirectoryFormPage.Control.area;
import static io.mainstay.people.web.DirectoryFormPage.Control.text;

import io.mainstay.kernel.Gate;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.application.SiteService;
import io.mainstay.people.domain.Site;
import io.mainstay.people.domain.SiteDetails;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Change;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of sites.
@Controller
@RequestMapping("/sites")
class SitePages {

    private static final String KIND = "people.site";
    private static final String PATH = "/sites/";

    private final SiteService sites;
    private final ListViews lists;
    private final Gate gate;

    SitePages(SiteService sites, ListViews lists, Gate gate) {
        this.sites = sites;
        this.lists = lists;
        this.gate = gate;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        gate.require(PeoplePermission.SEE_ORGANISATION);
        var create = mayEdit() ? Optional.of(PATH + "new") : Optional.<String>empty();
        model.addAttribute(
                "page", new DirectoryListPage(lists.show(DirectoryLooks.SITES, request), create));
        return "people/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.empty(),
                        PATH + "new",
                        "/sites",
                        Optional.empty(),
                        controls(new SiteDetails("", Optional.empty(), ZoneOffset.UTC))));
        return "people/form";
    }

    @PostMapping("/new")
    String create(Submitted<SiteForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var created = sites.create(sent.details());
                    return form.then(
                            PATH + created.ref(),
                            "people.notice.created",
                            created.details().name());
                },
                () -> blank(model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("page", page(sites.get(Numbers.site(number))));
        return "people/show";
    }

    @GetMapping("/{number}/details")
    String details(@PathVariable String number, Model model) {
        var site = sites.get(Numbers.site(number));
        gate.require(PeoplePermission.EDIT_ORGANISATION);
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        KIND,
                        Optional.of(site.details().name()),
                        PATH + number + "/details",
                        PATH + site.ref(),
                        Optional.of(site.version()),
                        controls(site.details())));
        return "people/form";
    }

    @PostMapping("/{number}/details")
    String edit(@PathVariable String number, Submitted<SiteForm> form, Model model) {
        return form.attempt(
                sent -> {
                    sites.edit(Numbers.site(number), sent.versionRead(), sent.details());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> details(number, model));
    }

    @PostMapping("/{number}/activation")
    String activate(@PathVariable String number, Submitted<Activation> form, Model model) {
        return form.attempt(
                sent -> {
                    sites.activate(Numbers.site(number), sent.versionRead(), sent.on());
                    return form.then(PATH + number, "people.notice.saved");
                },
                () -> show(number, model));
    }

    private DirectoryRecordPage page(Site site) {
        var href = PATH + site.ref();
        return new DirectoryRecordPage(
                KIND,
                site.ref().toString(),
                site.details().name(),
                site.active(),
                href,
                "/sites",
                mayEdit() ? Optional.of(new Change(site.version())) : Optional.empty(),
                facts(site.details()),
                List.of());
    }

    private boolean mayEdit() {
        return gate.allows(PeoplePermission.EDIT_ORGANISATION);
    }

    private static List<Fact> facts(SiteDetails details) {
        return List.of(Fact.of("address", details.address()), Fact.of("zone", details.zone()));
    }

    private List<Control> controls(SiteDetails details) {
        return List.of(
                text("name", details.name()).needed(),
                area("address", details.address()),
                text("zone", details.zone()).needed());
    }
}

package io.mainstay.people.web;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.DirectoryService;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.domain.Details;
import io.mainstay.people.domain.DirectoryRecord;
import io.mainstay.people.web.DirectoryFormPage.Control;
import io.mainstay.people.web.DirectoryRecordPage.Change;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.people.web.DirectoryRecordPage.Group;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListLook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of one kind of record of the directory: its list, one of them, and the form for both a
/// new one and an edit. A kind says where it stands, what it shows and what its form asks.
///
/// @param <I> the identity
/// @param <R> the record
/// @param <D> what people write down about it
/// @param <F> the form as it is sent
abstract class DirectoryPages<
        I, R extends DirectoryRecord<R, D>, D extends Details, F extends DirectoryForm<D>> {

    private final ListLook look;
    private final DirectoryService<I, R, D> records;
    private final DirectoryDesk desk;

    DirectoryPages(ListLook look, DirectoryService<I, R, D> records, DirectoryDesk desk) {
        this.look = look;
        this.records = records;
        this.desk = desk;
    }

    abstract List<Control> controls(D details);

    abstract List<Fact> facts(R shown);

    List<Group> groups(R shown, String href) {
        return List.of();
    }

    /// The list as a whole is for whoever works on records of others, if only for a part of the
    /// organisation.
    void admit() {
        desk.gate().requireSomewhere(PeoplePermission.SEE_ORGANISATION);
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        admit();
        var create = allows(records.toCreate()) ? Optional.of(newPath()) : Optional.<String>empty();
        model.addAttribute("page", new DirectoryListPage(desk.lists().show(look, request), create));
        return "people/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        desk.gate().require(records.toCreate());
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        kind(),
                        Optional.empty(),
                        newPath(),
                        look.path(),
                        Optional.empty(),
                        controls(records.blank())));
        return "people/form";
    }

    @PostMapping("/new")
    String create(Submitted<F> form, Model model) {
        return form.attempt(
                sent -> {
                    var made = records.create(sent.details(fields()));
                    return form.then(href(made), "people.notice.created", made.details().name());
                },
                () -> blank(model));
    }

    /// @param before the position in the history after which it goes on
    @GetMapping("/{number}")
    String show(@PathVariable String number, @RequestParam Optional<Long> before, Model model) {
        model.addAttribute("page", page(records.get(records.id(number)), before));
        return "people/show";
    }

    @GetMapping("/{number}/details")
    String details(@PathVariable String number, Model model) {
        var shown = records.get(records.id(number));
        desk.gate().require(records.toEdit());
        model.addAttribute(
                "page",
                new DirectoryFormPage(
                        kind(),
                        Optional.of(shown.details().name()),
                        at(number) + "/details",
                        href(shown),
                        Optional.of(shown.version()),
                        controls(shown.details())));
        return "people/form";
    }

    @PostMapping("/{number}/details")
    String edit(@PathVariable String number, Submitted<F> form, Model model) {
        return form.attempt(
                sent -> {
                    records.edit(records.id(number), sent.versionRead(), sent.details(fields()));
                    return form.then(at(number), "people.notice.saved");
                },
                () -> details(number, model));
    }

    @PostMapping("/{number}/activation")
    String activate(@PathVariable String number, Submitted<Activation> form, Model model) {
        return form.attempt(
                sent -> {
                    records.activate(records.id(number), sent.versionRead(), sent.on());
                    return form.then(at(number), "people.notice.saved");
                },
                () -> show(number, Optional.empty(), model));
    }

    /// Somebody typed a person into one of the groups of the page.
    String adding(
            String number, Submitted<PersonNamed> form, Model model, BiConsumer<I, PersonId> add) {
        return form.attempt(
                sent -> {
                    add.accept(records.id(number), fields().meant("person", sent.typed()));
                    return form.then(at(number), "people.notice.added");
                },
                () -> show(number, Optional.empty(), model));
    }

    String removing(String number, String person, BiConsumer<I, PersonId> remove) {
        remove.accept(records.id(number), Numbers.person(person));
        return "redirect:" + at(number);
    }

    DirectoryFields fields() {
        return desk.fields();
    }

    boolean mayEdit() {
        return allows(records.toEdit());
    }

    private DirectoryRecordPage page(R shown, Optional<Long> before) {
        return new DirectoryRecordPage(
                kind(),
                shown.ref().toString(),
                shown.details().name(),
                shown.active(),
                href(shown),
                look.path(),
                mayEdit() ? Optional.of(new Change(shown.version())) : Optional.empty(),
                facts(shown),
                groups(shown, href(shown)),
                mayReadHistory()
                        ? Optional.of(desk.histories().of(shown.ref(), before, href(shown)))
                        : Optional.empty());
    }

    /// A history is for whoever keeps the record, and for whoever looks after the house.
    private boolean mayReadHistory() {
        return mayEdit() || allows(AccessPermission.SEE_ADMINISTRATION);
    }

    private boolean allows(Permission permission) {
        return desk.gate().allows(permission);
    }

    private String kind() {
        return look.list().name();
    }

    private String newPath() {
        return look.path() + "/new";
    }

    private String href(R shown) {
        return at(shown.ref().toString());
    }

    private String at(String number) {
        return look.path() + "/" + number;
    }
}

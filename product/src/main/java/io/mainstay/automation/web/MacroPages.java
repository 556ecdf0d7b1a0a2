package io.mainstay.automation.web;

import static io.mainstay.platform.web.FormValues.isTrue;
import static io.mainstay.platform.web.FormValues.perhapsNumber;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.automation.application.MacroKinds;
import io.mainstay.automation.application.MacroOwners;
import io.mainstay.automation.application.MacroService;
import io.mainstay.automation.domain.Macro;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import io.mainstay.people.Teams;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Macros: their list, the form of each, and what a record's page offers.
@Controller
@RequestMapping("/macros")
class MacroPages {

    private static final String PATH = "/macros";

    private final MacroService macros;
    private final MacroOwners owners;
    private final MacroKinds kinds;
    private final MacroForms forms;
    private final Teams teams;
    private final RecordDoors doors;

    MacroPages(
            MacroService macros,
            MacroOwners owners,
            MacroKinds kinds,
            MacroForms forms,
            Teams teams,
            RecordDoors doors) {
        this.macros = macros;
        this.owners = owners;
        this.kinds = kinds;
        this.forms = forms;
        this.teams = teams;
        this.doors = doors;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("page", page(macros.all()));
        return "automation/macros";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        owners.requireUse();
        return show(blank(), model);
    }

    @PostMapping
    String add(Submitted<MacroForm> form, HttpServletRequest request, Model model) {
        return form.attempt(
                sent -> {
                    var made = macros.add(sent.macro(blank(), forms.steps(actions(), request)));
                    return form.then(PATH, "automation.notice.macro", made.title());
                },
                () -> fresh(model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        return show(macros.get(id), model);
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable long id,
            Submitted<MacroForm> form,
            HttpServletRequest request,
            Model model) {
        return form.attempt(
                sent -> {
                    var steps = forms.steps(actions(), request);
                    var edited = macros.edit(sent.macro(macros.get(id), steps));
                    return form.then(PATH, "automation.notice.macro", edited.title());
                },
                () -> show(id, model));
    }

    @GetMapping("/for/{number}")
    String offered(@PathVariable String number, Model model) {
        var card = doors.open(RecordRef.of(number));
        model.addAttribute("page", new OfferedPage(card, page(macros.offered(card.ref()))));
        return "automation/offered";
    }

    private MacrosPage page(List<Macro> all) {
        var named = all.stream().flatMap(macro -> macro.team().stream()).distinct().toList();
        return new MacrosPage(all, teams.names(named), kinds.first(), keepers().isSomebody());
    }

    private String show(Macro macro, Model model) {
        var keepers = keepers();
        model.addAttribute(
                "page",
                new MacroPage(
                        macro,
                        kinds.first(),
                        actions(),
                        forms.typed(macro, actions()),
                        keepers,
                        macro.id() == 0 ? keepers.isSomebody() : owners.mayDeclare(macro.team())));
        return "automation/macro";
    }

    private List<? extends BulkAction> actions() {
        return kinds.actions(kinds.first());
    }

    private Macro blank() {
        var list = kinds.first().list().name();
        return new Macro(0, list, "", keepers().first(), List.of(), true, 0);
    }

    private Owners keepers() {
        return new Owners(owners.teams(), owners.mayDeclare(Optional.empty()));
    }

    /// What the form sends beside the steps.
    record MacroForm(
            @Nullable String title,
            @Nullable String team,
            @Nullable Boolean active,
            @Nullable Long version) {

        /// A new macro's form has no box for it.
        Macro macro(Macro before, List<Macro.Step> steps) {
            return new Macro(
                    before.id(),
                    before.list(),
                    text(title),
                    perhapsNumber(team, "team").map(TeamId::new),
                    steps,
                    before.id() == 0 || isTrue(active),
                    version == null ? -1 : version);
        }
    }
}

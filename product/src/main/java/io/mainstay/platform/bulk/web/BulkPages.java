package io.mainstay.platform.bulk.web;

import io.mainstay.platform.bulk.application.BulkChanges;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.jobs.application.JobService;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// Changing many records alike, step by step: what was picked stays frozen in the bulk change, so
/// that each step is a page of its own that can be left and come back to.
@Controller
@RequestMapping("/bulk-changes")
class BulkPages {

    private final BulkChanges bulks;
    private final BulkKinds kinds;
    private final BulkPageMaker pages;
    private final BulkInputs inputs;
    private final JobService jobs;

    BulkPages(
            BulkChanges bulks,
            BulkKinds kinds,
            BulkPageMaker pages,
            BulkInputs inputs,
            JobService jobs) {
        this.bulks = bulks;
        this.kinds = kinds;
        this.pages = pages;
        this.inputs = inputs;
        this.jobs = jobs;
    }

    /// @param pick the numbers of picked records
    /// @param all present when all that the filter finds is meant instead
    /// @param action what to do with them, when that is known already
    record PickForm(
            @Nullable String list,
            @Nullable List<String> pick,
            @Nullable String all,
            @Nullable String filter,
            @Nullable String action) {

        String asking() {
            return action == null
                    ? ""
                    : "?action=" + UriUtils.encode(action, StandardCharsets.UTF_8);
        }

        Set<String> numbers() {
            return new TreeSet<>(Objects.requireNonNullElse(pick, List.of()));
        }
    }

    record DeedForm(@Nullable String action) {}

    /// @param seen the mark of the deed that the page showed
    record StartForm(@Nullable String seen) {}

    record NothingForm() {}

    @PostMapping
    String pick(Submitted<PickForm> form) {
        return form.attempt(
                sent -> {
                    var list = text(sent.list());
                    var bulk =
                            sent.all() == null
                                    ? bulks.ofRecords(list, sent.numbers())
                                    : bulks.ofFilter(list, text(sent.filter()));
                    return "redirect:/bulk-changes/" + bulk.id() + sent.asking();
                },
                () -> "bulk/refused");
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        model.addAttribute("page", pages.page(id, action, after));
        return "bulk/show";
    }

    @PostMapping("/{id}/action")
    String choose(
            @PathVariable long id,
            Submitted<DeedForm> form,
            HttpServletRequest request,
            Model model) {
        return form.attempt(
                sent -> {
                    var name = text(sent.action());
                    var action = kinds.action(kinds.get(bulks.get(id).list()), name);
                    bulks.choose(id, name, inputs.read(action, request, form.zone()));
                    return "redirect:/bulk-changes/" + id;
                },
                () -> show(id, request.getParameter("action"), 0, model));
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable long id, Submitted<StartForm> form, Model model) {
        return form.attempt(
                sent -> {
                    bulks.start(id, text(sent.seen()));
                    return "redirect:/bulk-changes/" + id;
                },
                () -> show(id, null, 0, model));
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable long id, Submitted<NothingForm> form, Model model) {
        return form.attempt(
                sent -> {
                    bulks.get(id).job().ifPresent(jobs::cancel);
                    return form.then("/bulk-changes/" + id, "jobs.notice.cancelling");
                },
                () -> show(id, null, 0, model));
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable long id, Submitted<NothingForm> form, Model model) {
        return form.attempt(
                sent -> "redirect:/bulk-changes/" + bulks.undo(id).id(),
                () -> show(id, null, 0, model));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}

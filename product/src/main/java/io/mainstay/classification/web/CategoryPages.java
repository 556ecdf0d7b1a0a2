package io.mainstay.classification.web;

import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.application.CategoryService;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.record.Histories;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The category trees, one process at a time.
@Controller
@RequestMapping("/administration/categories")
class CategoryPages {

    private static final String PATH = "/administration/categories";

    private final CategoryService categories;
    private final Histories histories;
    private final Gate gate;

    CategoryPages(CategoryService categories, Histories histories, Gate gate) {
        this.categories = categories;
        this.histories = histories;
        this.gate = gate;
    }

    /// @param below the number of the category below which the form adds one
    /// @param q words that the names shown hold
    @GetMapping
    String list(
            @RequestParam(defaultValue = "incident") String process,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        gate.require(SEE_ADMINISTRATION);
        var above =
                Optional.of(below)
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .flatMap(number -> categories.find(new CategoryId(Long.parseLong(number))));
        model.addAttribute(
                "page",
                new CategoriesPage(process, categories.all(process), above, Optional.empty(), q));
        return "classification/categories";
    }

    @PostMapping
    String create(Submitted<CategoryForm> form, HttpServletRequest request, Model model) {
        return form.attempt(
                sent -> {
                    var made =
                            categories.create(sent.processOrIncident(), sent.above(), sent.typed());
                    var below = made.parent().map(parent -> "&below=" + parent).orElse("");
                    return form.then(
                            PATH + "?process=" + made.process() + below,
                            "classification.notice.created",
                            made.name());
                },
                () ->
                        list(
                                "incident",
                                Objects.requireNonNullElse(request.getParameter("parent"), ""),
                                "",
                                model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam Optional<Long> before, Model model) {
        gate.require(SEE_ADMINISTRATION);
        var category = category(id);
        model.addAttribute(
                "page",
                new CategoriesPage(
                        category.process(),
                        categories.all(category.process()),
                        Optional.of(category),
                        Optional.of(histories.of(category.ref(), before, PATH + "/" + id)),
                        ""));
        return "classification/category";
    }

    @PostMapping("/{id}/name")
    String rename(@PathVariable long id, Submitted<CategoryForm> form, Model model) {
        return form.attempt(
                sent -> {
                    categories.rename(new CategoryId(id), sent.versionRead(), sent.typed());
                    return form.then(PATH + "/" + id, "classification.notice.saved");
                },
                () -> show(id, Optional.empty(), model));
    }

    @PostMapping("/{id}/parent")
    String move(@PathVariable long id, Submitted<CategoryForm> form, Model model) {
        return form.attempt(
                sent -> {
                    categories.move(new CategoryId(id), sent.versionRead(), sent.above());
                    return form.then(PATH + "/" + id, "classification.notice.saved");
                },
                () -> show(id, Optional.empty(), model));
    }

    @PostMapping("/{id}/activation")
    String activate(@PathVariable long id, Submitted<CategoryForm> form, Model model) {
        return form.attempt(
                sent -> {
                    categories.activate(
                            new CategoryId(id), sent.versionRead(), "true".equals(sent.active()));
                    return form.then(PATH + "/" + id, "classification.notice.saved");
                },
                () -> show(id, Optional.empty(), model));
    }

    private Category category(long id) {
        var wanted = new CategoryId(id);
        return categories.find(wanted).orElseThrow(() -> new NoSuchRecord(wanted));
    }

    /// A category as it is sent, or the part of it that changes.
    record CategoryForm(
            @Nullable String process,
            @Nullable String name,
            @Nullable String parent,
            @Nullable String active,
            @Nullable Long version) {

        String processOrIncident() {
            return process == null ? "incident" : process;
        }

        String typed() {
            return name == null ? "" : name;
        }

        Optional<CategoryId> above() {
            var text = parent == null ? "" : parent.strip();
            if (!text.matches("[0-9]{0,18}")) {
                throw InvalidInput.of("parent", "unknown");
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CategoryId(Long.parseLong(text)));
        }

        long versionRead() {
            return version == null ? -1 : version;
        }
    }
}

package io.mainstay.classification.rest;

import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.classification.Choice;
import io.mainstay.classification.application.CategoryService;
import io.mainstay.classification.application.ChoiceService;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Categories and lists to choose from. Everybody who is signed in reads them; an administrator
/// keeps them.
@RestController
@RequestMapping("/api/v1")
class ClassificationResource {

    private final CategoryService categories;
    private final ChoiceService choices;

    ClassificationResource(CategoryService categories, ChoiceService choices) {
        this.categories = categories;
        this.choices = choices;
    }

    @GetMapping("/categories")
    CategoriesJson categories(@RequestParam(defaultValue = "incident") String process) {
        return new CategoriesJson(categories.all(process).stream().map(CategoryJson::of).toList());
    }

    @PostMapping("/categories")
    @Needs({"process", "name"})
    ResponseEntity<CategoryJson> create(@RequestBody NewCategoryJson body) {
        var made =
                categories.create(
                        body.process() == null ? "" : body.process(),
                        Optional.ofNullable(body.parent()).map(CategoryId::new),
                        body.name() == null ? "" : body.name());
        return Answers.created(
                "/api/v1/categories/" + made.id(), made.version(), CategoryJson.of(made));
    }

    @GetMapping("/categories/{id}")
    ResponseEntity<CategoryJson> show(@PathVariable long id) {
        var category = category(id);
        return Answers.versioned(category.version(), CategoryJson.of(category));
    }

    /// A JSON merge patch over name and parent.
    @PatchMapping("/categories/{id}")
    ResponseEntity<CategoryJson> edit(
            @PathVariable long id, ExpectedVersion version, @RequestBody CategoryEditJson change) {
        categories.edit(new CategoryId(id), version.value(), change::on);
        return show(id);
    }

    @PutMapping("/categories/{id}/activation")
    ResponseEntity<CategoryJson> activate(@PathVariable long id) {
        return activate(id, true);
    }

    @DeleteMapping("/categories/{id}/activation")
    ResponseEntity<CategoryJson> deactivate(@PathVariable long id) {
        return activate(id, false);
    }

    private ResponseEntity<CategoryJson> activate(long id, boolean active) {
        var category = category(id);
        categories.activate(category.id(), category.version(), active);
        return show(id);
    }

    private Category category(long id) {
        var wanted = new CategoryId(id);
        return categories.find(wanted).orElseThrow(() -> new NoSuchRecord(wanted));
    }

    @GetMapping("/choices/{list}")
    ChoicesJson choices(@PathVariable String list) {
        return new ChoicesJson(entries(list).stream().map(ChoiceJson::of).toList());
    }

    @PostMapping("/choices/{list}")
    @Needs({"code", "label"})
    ResponseEntity<ChoiceJson> add(@PathVariable String list, @RequestBody NewChoiceJson body) {
        var made =
                choices.add(
                        list,
                        body.code() == null ? "" : body.code(),
                        body.label() == null ? "" : body.label());
        return Answers.created(
                "/api/v1/choices/" + list + "/" + made.code(), 0, ChoiceJson.of(made));
    }

    /// A JSON merge patch; an entry keeps its code for ever.
    @PatchMapping("/choices/{list}/{code}")
    ResponseEntity<ChoiceJson> change(
            @PathVariable String list,
            @PathVariable String code,
            ExpectedVersion version,
            @RequestBody ChoiceEditJson change) {
        choices.edit(change.on(entry(list, code), version.value()));
        var now = entry(list, code);
        return Answers.versioned(now.version(), ChoiceJson.of(now));
    }

    private Choice entry(String list, String code) {
        return entries(list).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(code));
    }

    private List<Choice> entries(String list) {
        var entries = choices.lists().get(list);
        if (entries == null) {
            throw new NoSuchRecord(list);
        }
        return entries;
    }

    record CategoriesJson(List<CategoryJson> items) {}

    record CategoryJson(
            long id,
            String process,
            Optional<Long> parent,
            String name,
            String path,
            boolean active,
            long version) {

        static CategoryJson of(Category category) {
            return new CategoryJson(
                    category.id().value(),
                    category.process(),
                    category.parent().map(CategoryId::value),
                    category.name(),
                    category.path(),
                    category.active(),
                    category.version());
        }
    }

    record NewCategoryJson(
            @Nullable String process, @Nullable Long parent, @Nullable String name) {}

    record ChoicesJson(List<ChoiceJson> items) {}

    record ChoiceJson(String code, String label, boolean active, int position, long version) {

        static ChoiceJson of(Choice choice) {
            return new ChoiceJson(
                    choice.code(),
                    choice.label(),
                    choice.active(),
                    choice.position(),
                    choice.version());
        }
    }

    record NewChoiceJson(@Nullable String code, @Nullable String label) {}
}

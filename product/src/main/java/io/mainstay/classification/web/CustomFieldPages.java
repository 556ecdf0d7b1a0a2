package io.mainstay.classification.web;

import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.classification.Categories;
import io.mainstay.classification.CustomisedKind;
import io.mainstay.classification.application.CustomFieldService;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.web.Submitted;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The fields that administrators added to kinds of record.
@Controller
@RequestMapping(CustomFieldPages.PATH)
class CustomFieldPages {

    static final String PATH = "/administration/fields";

    private final CustomFieldService fields;
    private final Categories categories;
    private final Gate gate;

    CustomFieldPages(CustomFieldService fields, Categories categories, Gate gate) {
        this.fields = fields;
        this.categories = categories;
        this.gate = gate;
    }

    @GetMapping
    String list(Model model) {
        gate.require(SEE_ADMINISTRATION);
        var choosable =
                fields.kinds().stream()
                        .filter(CustomisedKind::categorised)
                        .collect(
                                Collectors.toMap(
                                        CustomisedKind::process,
                                        kind -> categories.active(kind.process())));
        model.addAttribute("page", new CustomFieldsPage(fields.kinds(), fields.all(), choosable));
        return "classification/custom_fields";
    }

    @PostMapping("/new/{process}")
    String add(@PathVariable String process, Submitted<CustomFieldForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var made = fields.add(sent.fresh(process), sent.checked());
                    return form.then(PATH, "classification.notice.created", made.wording().label());
                },
                () -> list(model));
    }

    @PostMapping("/{id}")
    String edit(@PathVariable long id, Submitted<CustomFieldForm> form, Model model) {
        return form.attempt(
                sent -> {
                    fields.edit(sent.over(fields.get(id)));
                    return form.then(PATH, "classification.notice.saved");
                },
                () -> list(model));
    }
}

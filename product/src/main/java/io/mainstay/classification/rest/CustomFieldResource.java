package io.mainstay.classification.rest;

import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.classification.application.CustomFieldService;
import io.mainstay.kernel.Gate;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The fields that administrators added to kinds of record.
@RestController
@RequestMapping("/api/v1/custom-fields")
class CustomFieldResource {

    private final CustomFieldService fields;
    private final Gate gate;

    CustomFieldResource(CustomFieldService fields, Gate gate) {
        this.fields = fields;
        this.gate = gate;
    }

    @GetMapping
    CustomFieldsJson list() {
        gate.require(SEE_ADMINISTRATION);
        return new CustomFieldsJson(fields.all().stream().map(CustomFieldJson::of).toList());
    }

    @PostMapping
    @Needs({"process", "code", "kind", "label"})
    ResponseEntity<CustomFieldJson> add(@RequestBody NewCustomFieldJson told) {
        var made = fields.add(told.field());
        return Answers.created(
                "/api/v1/custom-fields/" + made.id(), made.version(), CustomFieldJson.of(made));
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomFieldJson> show(@PathVariable long id) {
        gate.require(SEE_ADMINISTRATION);
        var field = fields.get(id);
        return Answers.versioned(field.version(), CustomFieldJson.of(field));
    }

    /// A JSON merge patch. What is no longer asked for is made inactive, never deleted.
    @PatchMapping("/{id}")
    ResponseEntity<CustomFieldJson> edit(
            @PathVariable long id,
            ExpectedVersion version,
            @RequestBody CustomFieldEditJson change) {
        var edited = fields.edit(change.on(fields.get(id), version.value()));
        return Answers.versioned(edited.version(), CustomFieldJson.of(edited));
    }

    record CustomFieldsJson(List<CustomFieldJson> items) {}
}

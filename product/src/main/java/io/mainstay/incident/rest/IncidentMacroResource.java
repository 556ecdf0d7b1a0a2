package io.mainstay.incident.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentMacros;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.rest.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Applies a macro to an incident.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}/macros")
class IncidentMacroResource {

    private final IncidentMacros macros;
    private final IncidentAccess access;
    private final IncidentAnswers answers;

    IncidentMacroResource(IncidentMacros macros, IncidentAccess access, IncidentAnswers answers) {
        this.macros = macros;
        this.access = access;
        this.answers = answers;
    }

    /// @param macro its id
    record MacroToApplyJson(@Nullable Long macro) {}

    /// Whoever gave the incident away and sees it no more gets an empty answer.
    @PostMapping
    @Needs("macro")
    ResponseEntity<IncidentJson> apply(
            @PathVariable String number, @RequestBody MacroToApplyJson told) {
        var incident = IncidentNumber.of(number);
        if (told.macro() == null) {
            access.get(incident);
            throw InvalidInput.of("macro", "required");
        }
        macros.apply(incident, told.macro());
        return access.find(incident)
                .map(answers::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}

package io.mainstay.servicedesk.rest;

import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.Corrections;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Puts right what was taken down wrongly.
@RestController
@RequestMapping(InteractionAnswers.PATH)
class InteractionCorrectionResource {

    private final Corrections corrections;
    private final InteractionAnswers answers;

    InteractionCorrectionResource(Corrections corrections, InteractionAnswers answers) {
        this.corrections = corrections;
        this.answers = answers;
    }

    /// A JSON merge patch over what may be corrected, also after the contact ended.
    @PatchMapping("/{number}")
    ResponseEntity<InteractionJson> correct(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody InteractionEditJson change) {
        return answers.answer(
                corrections.correct(InteractionNumber.of(number), version.value(), change::on));
    }
}

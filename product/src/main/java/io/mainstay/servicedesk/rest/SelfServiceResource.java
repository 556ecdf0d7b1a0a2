package io.mainstay.servicedesk.rest;

import io.mainstay.kernel.Check;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.platform.rest.Needs;
import io.mainstay.servicedesk.OwnReport;
import io.mainstay.servicedesk.SelfService;
import io.mainstay.servicedesk.domain.Talk;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the caller does without anybody at the desk, each a contact by the portal. An
/// `Idempotency-Key` takes it once.
@RestController
@RequestMapping("/api/v1/self-service")
class SelfServiceResource {

    private static final int LONGEST_NUMBER = 30;

    private final SelfService desk;

    SelfServiceResource(SelfService desk) {
        this.desk = desk;
    }

    /// @param about Markdown; its first line becomes the title
    /// @param impact a level of the matrix; its lowest where nothing is said, like the urgency
    record ReportJson(@Nullable String about, @Nullable Integer impact, @Nullable Integer urgency) {

        OwnReport told() {
            return new OwnReport(
                    text(about),
                    Objects.requireNonNullElse(impact, 0),
                    Objects.requireNonNullElse(urgency, 0),
                    Optional.empty());
        }
    }

    /// @param about what was to be reported
    /// @param article that answered it
    record AnsweredJson(@Nullable String about, @Nullable String article) {}

    record ReportedJson(String incident) {}

    @PostMapping("/reports")
    @Needs("about")
    ResponseEntity<ReportedJson> report(@RequestBody ReportJson body) {
        var number = desk.report(body.told(), List.of());
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + number))
                .body(new ReportedJson(number.toString()));
    }

    @PostMapping("/answers")
    @Needs({"about", "article"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answered(@RequestBody AnsweredJson body) {
        new Check()
                .text("about", text(body.about()), Talk.LONGEST)
                .text("article", text(body.article()), LONGEST_NUMBER)
                .orRefuse();
        desk.answered(
                new OwnReport(text(body.about()), 0, 0, Optional.empty()),
                ArticleNumber.of(text(body.article())));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}

package io.mainstay.platform.draft.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.draft.Draft;
import io.mainstay.platform.draft.Drafts;
import io.mainstay.platform.draft.Restored;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What the script of a page keeps while somebody types, and asks for when the page opens again.
@Controller
@RequestMapping("/drafts")
class DraftPages {

    private static final int MOST_FORMS = 20;

    private final Drafts drafts;
    private final Clock clock;

    DraftPages(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /// A draft as the script reads it.
    ///
    /// @param mark what the page sends back as `_restored` when it takes the draft over
    record DraftJson(String key, String mark, Map<String, List<String>> fields) {}

    @GetMapping
    @ResponseBody
    List<DraftJson> kept(@RequestParam(name = "key") List<String> keys) {
        if (keys.size() > MOST_FORMS) {
            throw InvalidInput.of("key", "too-many", MOST_FORMS);
        }
        return drafts.find(keys).stream()
                .map(draft -> new DraftJson(draft.key(), Restored.said(draft), draft.fields()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @RequestParam(name = "_draft") String key,
            @RequestParam(name = "_page") String page,
            @RequestParam(name = "_restored", defaultValue = "") String restored,
            @RequestParam MultiValueMap<String, String> fields) {
        drafts.keep(new Draft(key, page, fields, clock.instant()), Restored.of(restored));
    }

    @PostMapping("/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @RequestParam(name = "_draft") String key,
            @RequestParam(name = "_page") String page,
            @RequestParam(name = "_restored", defaultValue = "") String restored) {
        drafts.discard(key, page, Restored.of(restored));
    }
}

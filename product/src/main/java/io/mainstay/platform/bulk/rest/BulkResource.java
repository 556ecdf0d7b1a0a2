package io.mainstay.platform.bulk.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.application.BulkChanges;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.bulk.rest.BulkJson.RecordJson;
import io.mainstay.platform.jobs.application.JobService;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changing many records alike: picked by number, or all that a filter finds at that moment.
@RestController
@RequestMapping(BulkResource.PATH)
class BulkResource {

    static final String PATH = "/api/v1/bulk-changes";

    private static final int PAGE = 200;

    private final BulkChanges bulks;
    private final BulkKinds kinds;
    private final BulkAnswers answers;
    private final JobService jobs;

    BulkResource(BulkChanges bulks, BulkKinds kinds, BulkAnswers answers, JobService jobs) {
        this.bulks = bulks;
        this.kinds = kinds;
        this.answers = answers;
        this.jobs = jobs;
    }

    /// @param list such as `incident`
    /// @param filter all that it finds now; give it or `records`
    /// @param records numbers such as `INC-7`
    /// @param action such as `assign`; see the list's actions
    /// @param input what the action asks; instants in ISO 8601
    /// @param start false to look at the preview first, then start it by `PUT …/start`
    record NewBulkJson(
            @Nullable String list,
            @Nullable String filter,
            @Nullable Set<String> records,
            @Nullable String action,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> input,
            @Nullable Boolean start) {}

    /// 202 once it is started, 201 with a preview when it is not.
    @PostMapping
    ResponseEntity<BulkJson> make(@RequestBody NewBulkJson told) {
        var picked = pick(told);
        var bulk =
                bulks.choose(
                        picked.id(),
                        Objects.requireNonNullElse(told.action(), ""),
                        new BulkInput(Objects.requireNonNullElse(told.input(), Map.of())));
        if (Boolean.FALSE.equals(told.start())) {
            return ResponseEntity.created(address(bulk)).body(answers.withPreview(bulk));
        }
        return accepted(bulks.start(bulk.id()));
    }

    private Bulk pick(NewBulkJson told) {
        var list = kinds.named(Objects.requireNonNullElse(told.list(), "")).list().name();
        if ((told.filter() == null) == (told.records() == null)) {
            throw InvalidInput.of("filter", "bulk-filter-or-records");
        }
        return told.filter() == null
                ? bulks.ofRecords(list, new TreeSet<>(Objects.requireNonNull(told.records())))
                : bulks.ofFilter(list, told.filter());
    }

    /// What it is and how far it is; with a preview until it is started.
    @GetMapping("/{id}")
    BulkJson show(@PathVariable long id) {
        var bulk = bulks.get(id);
        return bulk.isStarted() ? answers.json(bulk) : answers.withPreview(bulk);
    }

    @PutMapping("/{id}/start")
    ResponseEntity<BulkJson> start(@PathVariable long id) {
        return accepted(bulks.start(id));
    }

    /// Asks it to end early; what is done stays done.
    @PutMapping("/{id}/cancellation")
    BulkJson cancel(@PathVariable long id) {
        bulks.get(id).job().ifPresent(jobs::cancel);
        return answers.json(bulks.get(id));
    }

    /// Starts a bulk change that sets back what this one has changed, where nobody changed it
    /// since.
    @PostMapping("/{id}/undo")
    ResponseEntity<BulkJson> undo(@PathVariable long id) {
        return accepted(bulks.undo(id));
    }

    /// @param items by number
    /// @param next ask again with this `cursor` for the next page; null on the last
    record PageJson(List<RecordJson> items, @Nullable Long next) {}

    /// What became of each record.
    @GetMapping("/{id}/records")
    PageJson records(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable ItemState state,
            @RequestParam(defaultValue = "0") long cursor) {
        var bulk = bulks.get(id);
        var items = bulks.items(id, state == null ? Set.of() : Set.of(state), cursor, PAGE);
        return new PageJson(
                items.stream().map(item -> answers.json(bulk, item)).toList(),
                items.size() < PAGE ? null : items.getLast().record());
    }

    private ResponseEntity<BulkJson> accepted(Bulk bulk) {
        return ResponseEntity.accepted().location(address(bulk)).body(answers.json(bulk));
    }

    private static URI address(Bulk bulk) {
        return URI.create(PATH + "/" + bulk.id());
    }
}

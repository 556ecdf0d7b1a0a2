package io.mainstay.incident.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.application.bulk.ChildrenResolution;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an incident is a symptom of, and what its symptoms are.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}")
class IncidentFamilyResource {

    private final IncidentService incidents;
    private final ChildrenResolution children;
    private final IncidentAccess access;
    private final IncidentAnswers answers;
    private final ListAnswers lists;

    IncidentFamilyResource(
            IncidentService incidents,
            ChildrenResolution children,
            IncidentAccess access,
            IncidentAnswers answers,
            ListAnswers lists) {
        this.incidents = incidents;
        this.children = children;
        this.access = access;
        this.answers = answers;
        this.lists = lists;
    }

    /// @param parent such as `INC-1042`
    record ParentJson(@Nullable String parent) {}

    @PutMapping("/parent")
    @Needs("parent")
    ResponseEntity<IncidentJson> putUnder(
            @PathVariable String number, @RequestBody ParentJson chosen) {
        return answers.answer(
                incidents.putUnder(IncidentNumber.of(number), Optional.of(number(chosen))));
    }

    @DeleteMapping("/parent")
    ResponseEntity<IncidentJson> release(@PathVariable String number) {
        return answers.answer(incidents.putUnder(IncidentNumber.of(number), Optional.empty()));
    }

    /// Those that the reader sees, open or not, oldest first; for more, filter the list by
    /// `parent`.
    @GetMapping("/children")
    ListJson<Map<String, Object>> children(
            @PathVariable String number,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int size) {
        var parent = access.get(IncidentNumber.of(number)).number();
        return lists.answer(
                IncidentList.LIST,
                ListRequest.filtered("parent==" + parent)
                        .sortedBy("number")
                        .from(cursor)
                        .sized(Math.clamp(size, 1, ListRequest.LARGEST_SIZE)));
    }

    /// @param code of the closure; the parent's when it is not given
    /// @param texts what callers are told, by the language they read in, with names in braces
    /// @param start false to look at the bulk change and its preview first
    record ChildrenResolutionJson(
            @Nullable String code,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> texts,
            @Nullable Boolean start) {}

    /// @param bulkChange its number; see its address for what becomes of each child
    /// @param languages how many children are for callers who read in which language
    record BegunJson(String bulkChange, long children, Map<String, Long> languages) {}

    /// Resolves the open children of a resolved incident by a bulk change: 202 once it is started,
    /// 201 when it is not.
    @PostMapping("/children/resolution")
    ResponseEntity<BegunJson> resolveChildren(
            @PathVariable String number, @RequestBody ChildrenResolutionJson wanted) {
        var waits = Boolean.FALSE.equals(wanted.start());
        var begun =
                children.begin(
                        IncidentNumber.of(number),
                        new ChildrenResolution.Wanted(
                                Optional.ofNullable(wanted.code()),
                                Objects.requireNonNullElse(wanted.texts(), Map.of())),
                        !waits);
        return ResponseEntity.status(waits ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/bulk-changes/" + begun.bulk().id()))
                .body(
                        new BegunJson(
                                begun.bulk().ref().toString(),
                                begun.children(),
                                begun.languages()));
    }

    private static IncidentNumber number(ParentJson chosen) {
        var parent = chosen.parent();
        if (parent == null) {
            throw InvalidInput.of("parent", "required");
        }
        return RecordRef.parse(parent)
                .flatMap(IncidentNumber::in)
                .orElseThrow(() -> InvalidInput.of("parent", "no-such-record", parent));
    }
}

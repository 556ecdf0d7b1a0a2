package io.mainstay.relation.rest;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.rest.Needs;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Linked;
import io.mainstay.relation.Relations;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Links between records. `GET` shows those of one record whose other end the caller sees.
@RestController
@RequestMapping("/api/v1/links")
class LinkResource {

    private final Relations relations;

    LinkResource(Relations relations) {
        this.relations = relations;
    }

    @GetMapping
    LinksJson list(@RequestParam String record) {
        return new LinksJson(
                relations.of(ref("record", record)).stream().map(LinkJson::of).toList());
    }

    @PostMapping
    @Needs({"from", "kind", "to"})
    ResponseEntity<NewLinkJson> link(@RequestBody NewLinkJson body) {
        if (body.kind() == null) {
            throw InvalidInput.of("kind", "required");
        }
        var id = relations.link(ref("from", body.from()), body.kind(), ref("to", body.to()));
        return ResponseEntity.created(URI.create("/api/v1/links/" + id)).body(body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable long id) {
        relations.unlink(id);
    }

    private static RecordRef ref(String field, @Nullable String text) {
        return RecordRef.parse(text == null ? "" : text)
                .orElseThrow(() -> InvalidInput.of(field, "record-number"));
    }

    record LinksJson(List<LinkJson> items) {}

    record NewLinkJson(@Nullable String from, @Nullable LinkKind kind, @Nullable String to) {}

    /// @param inverse true when the link starts at the other record
    record LinkJson(long id, LinkKind kind, boolean inverse, String record, String title) {

        static LinkJson of(Linked link) {
            return new LinkJson(
                    link.id(),
                    link.kind(),
                    link.inverse(),
                    link.other().ref().toString(),
                    link.other().title());
        }
    }
}

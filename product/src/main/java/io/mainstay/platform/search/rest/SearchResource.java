package io.mainstay.platform.search.rest;

import io.mainstay.platform.search.Search;
import io.mainstay.platform.search.Search.Group;
import io.mainstay.platform.search.Searchable.Hit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finds records of every kind by words, or the one record by its number.
@RestController
@RequestMapping("/api/v1/search")
class SearchResource {

    private static final int MOST = 20;

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GetMapping
    FoundJson find(@RequestParam String q) {
        var record =
                search.record(q).stream()
                        .map(card ->
                                new HitJson("", card.ref().toString(), card.title(), card.href()));
        var found = search.find(q, MOST).stream().flatMap(SearchResource::hits);
        return new FoundJson(Stream.concat(record, found).toList());
    }

    private static Stream<HitJson> hits(Group group) {
        return group.hits().stream().map(hit -> json(group.kind(), hit));
    }

    private static HitJson json(String kind, Hit hit) {
        return new HitJson(kind, hit.label(), hit.title(), hit.href());
    }

    record FoundJson(List<HitJson> items) {}

    /// @param kind stable name of the kind; empty for the record whose number was asked for
    record HitJson(String kind, String label, String title, String href) {}
}

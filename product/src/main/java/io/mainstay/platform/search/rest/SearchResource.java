package io.mainstay.platform.search.rest;

import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.search.Search;
import io.mainstay.platform.search.Search.Group;
import io.mainstay.platform.search.Searchable.Hit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /// @param exactly true to search for nothing but the words given
    @GetMapping
    FoundJson find(@RequestParam String q, @RequestParam(defaultValue = "false") boolean exactly) {
        var answer = exactly ? search.exactly(q, MOST) : search.ask(q, MOST);
        var record = search.record(q).map(SearchResource::json).stream();
        var hits = answer.groups().stream().flatMap(SearchResource::hits);
        return new FoundJson(
                Stream.concat(record, hits).toList(),
                answer.groups().stream().map(SearchResource::kind).toList(),
                answer.instead().orElse(null));
    }

    private static HitJson json(RecordCard card) {
        return new HitJson("", card.ref().toString(), card.title(), card.href(), List.of());
    }

    private static KindJson kind(Group group) {
        var total = group.found().total();
        return new KindJson(group.kind(), total.count(), total.more());
    }

    private static Stream<HitJson> hits(Group group) {
        return group.hits().stream().map(hit -> json(group.kind(), hit));
    }

    private static HitJson json(String kind, Hit hit) {
        var excerpt =
                hit.excerpt().pieces().stream()
                        .map(piece -> new PieceJson(piece.text(), piece.matched()))
                        .toList();
        return new HitJson(kind, hit.label(), hit.title().text(), hit.href(), excerpt);
    }

    /// @param instead the words that were searched for because those given found nothing
    record FoundJson(List<HitJson> items, List<KindJson> kinds, @Nullable String instead) {}

    /// @param more true when there are more than `count`
    record KindJson(String kind, long count, boolean more) {}

    /// @param kind stable name of the kind; empty for the record whose number was asked for
    /// @param excerpt the places of its text that match
    record HitJson(String kind, String label, String title, String href, List<PieceJson> excerpt) {}

    record PieceJson(String text, boolean matched) {}
}

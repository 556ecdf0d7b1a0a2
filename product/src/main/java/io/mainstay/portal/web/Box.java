package io.mainstay.portal.web;

import io.mainstay.platform.search.Search;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The one box: what is written for everybody, and the reader's own. Nothing else of the house is
/// looked through.
@Component
class Box {

    private static final int OF_EACH = 6;
    private static final int SHORTEST = 2;
    private static final Set<String> KINDS = Set.of("knowledge.list", "bulletin.list");

    private final Search search;
    private final Things things;

    Box(Search search, Things things) {
        this.search = search;
        this.things = things;
    }

    /// @param whole whether it was typed to the end: then it is kept that nothing was found
    Found find(String typed, boolean whole) {
        var words = typed.strip();
        if (words.length() < SHORTEST) {
            return new Found(words, search.exactly("", OF_EACH), List.of());
        }
        var answers =
                whole ? search.ask(words, OF_EACH, KINDS) : search.find(words, OF_EACH, KINDS);
        var own = things.find(words, OF_EACH);
        return new Found(
                words,
                answers,
                own.isEmpty()
                        ? answers.instead().map(other -> things.find(other, OF_EACH)).orElse(own)
                        : own);
    }
}

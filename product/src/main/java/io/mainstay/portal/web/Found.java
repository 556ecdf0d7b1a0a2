package io.mainstay.portal.web;

import io.mainstay.platform.search.Search.Answer;
import io.mainstay.platform.search.Searchable.Hit;
import java.util.List;

/// What the one box answers.
///
/// @param words as they were typed
/// @param answers what is written for everybody
/// @param things the reader's own
public record Found(String words, Answer answers, List<Thing> things) {

    public boolean isAsked() {
        return !words.isEmpty();
    }

    public boolean isNothing() {
        return answers.isEmpty() && things.isEmpty();
    }

    /// To the same on the pages of the portal.
    public static String href(Hit hit) {
        return hit.href().replaceFirst("^/articles/", "/portal/answers/");
    }
}

package io.mainstay.knowledge.web;

import io.mainstay.knowledge.persistence.Gaps.Day;
import io.mainstay.knowledge.persistence.Gaps.Gap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Words that found nothing, and on which days.
public record GapPage(Gap gap, List<Day> days) {

    public String number() {
        return "GAP-" + gap.id();
    }

    /// The form of an article that is to answer it.
    public String writeHref() {
        return "/articles/new?title=" + encoded();
    }

    /// Whether there is something by now.
    public String searchHref() {
        return "/search?exactly=true&q=" + encoded();
    }

    private String encoded() {
        return URLEncoder.encode(gap.words(), StandardCharsets.UTF_8);
    }
}

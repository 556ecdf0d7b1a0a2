package io.mainstay.platform.search.web;

import io.mainstay.platform.search.Search.Answer;
import io.mainstay.platform.search.Search.Group;
import io.mainstay.platform.web.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What was typed and what was found, by kind.
public record SearchPage(String words, Answer answer) {

    /// The same search for nothing but what was typed.
    public String exactHref() {
        return "/search?exactly=true&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// Where on the page a kind begins.
    public String anchor(Group group) {
        return "kind-" + answer.groups().indexOf(group);
    }

    /// `7`, or `1,000+`.
    public String count(Group group, Frame frame) {
        var total = group.found().total();
        return frame.number(total.count()) + (total.more() ? "+" : "");
    }
}

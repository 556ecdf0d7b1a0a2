package io.mainstay.knowledge.web;

import io.mainstay.knowledge.application.GapService;
import io.mainstay.knowledge.persistence.GapList;
import io.mainstay.platform.web.list.Column;
import io.mainstay.platform.web.list.Column.Kind;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.ListViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What was searched for and not found, and the way from there to an article.
@Controller
@RequestMapping(GapPages.PATH)
class GapPages {

    static final String PATH = "/gaps";

    static final ListLook LIST =
            new ListLook(
                    GapList.LIST,
                    PATH,
                    "number",
                    List.of(
                            Column.of("number", Kind.REF),
                            Column.of("words", Kind.TITLE),
                            Column.of("times", Kind.FIGURE),
                            Column.of("lastOn", Kind.TEXT),
                            Column.of("firstOn", Kind.TEXT).asLesser()),
                    GapList.VIEWS);

    private final ListViews lists;
    private final GapService gaps;

    GapPages(ListViews lists, GapService gaps) {
        this.lists = lists;
        this.gaps = gaps;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        gaps.requireLeave();
        model.addAttribute("page", lists.show(LIST, request));
        return "knowledge/gaps";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        var gap = gaps.get(number);
        model.addAttribute("page", new GapPage(gap, gaps.days(gap)));
        return "knowledge/gap";
    }
}

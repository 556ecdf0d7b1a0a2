package io.mainstay.platform.search.web;

import io.mainstay.platform.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the search box leads: straight to the record whose number was typed, else to what was
/// found.
@Controller
class SearchPages {

    private static final int MOST = 20;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String find(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        var record = search.record(words);
        if (record.isPresent()) {
            return "redirect:" + record.get().href();
        }
        model.addAttribute("page", new SearchPage(words.strip(), search.find(words, MOST)));
        return "search/found";
    }
}

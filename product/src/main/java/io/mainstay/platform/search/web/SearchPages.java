package io.mainstay.platform.search.web;

import io.mainstay.platform.search.Search;
import io.mainstay.platform.search.Searchable.Hit;
import io.mainstay.platform.web.home.Found;
import io.mainstay.platform.web.home.PaletteSource;
import io.mainstay.platform.words.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the search box leads: straight to the record whose number was typed, else to what was
/// found. The palette shows the best of it while somebody types.
@Controller
class SearchPages implements PaletteSource {

    private static final int MOST = 20;
    private static final int MOST_IN_PALETTE = 6;

    private final Search search;
    private final Words words;

    SearchPages(Search search, Words words) {
        this.search = search;
        this.words = words;
    }

    @GetMapping("/search")
    String find(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        var record = search.record(typed);
        if (record.isPresent()) {
            return "redirect:" + record.get().href();
        }
        model.addAttribute("page", new SearchPage(typed.strip(), search.find(typed, MOST)));
        return "search/found";
    }

    @Override
    public String key() {
        return "search.found";
    }

    @Override
    public List<Found> find(String typed, Locale locale) {
        var groups = search.find(typed, MOST_IN_PALETTE);
        var share = Math.max(1, MOST_IN_PALETTE / Math.max(1, groups.size()));
        return groups.stream()
                .flatMap(group -> group.hits().stream().limit(share))
                .map(hit -> found(hit, locale))
                .toList();
    }

    private Found found(Hit hit, Locale locale) {
        var state = hit.stateKey().isEmpty() ? "" : words.say(locale, hit.stateKey());
        return new Found(
                (hit.label() + " " + hit.title()).strip(), state, hit.href(), "arrow-right");
    }
}

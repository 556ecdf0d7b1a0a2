package io.mainstay.platform.search.web;

import io.mainstay.platform.search.Search;
import io.mainstay.platform.search.Searchable.Hit;
import io.mainstay.platform.web.home.Found;
import io.mainstay.platform.web.home.PaletteSource;
import io.mainstay.platform.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the search box leads: straight to the record whose number was typed, else to what was
/// found. The palette shows the best of it while somebody types.
@Controller
class SearchPages implements PaletteSource {

    private static final int MOST = 10;
    private static final int MOST_IN_PALETTE = 6;

    private final Search search;
    private final Words words;

    SearchPages(Search search, Words words) {
        this.search = search;
        this.words = words;
    }

    /// @param exactly true to search for nothing but what was typed
    @GetMapping("/search")
    String find(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "exactly", defaultValue = "false") boolean exactly,
            Model model) {
        var record = search.record(typed);
        if (record.isPresent()) {
            return "redirect:" + record.get().href();
        }
        var answer = exactly ? search.exactly(typed, MOST) : search.ask(typed, MOST);
        model.addAttribute("page", new SearchPage(typed.strip(), answer));
        return "search/found";
    }

    @Override
    public String key() {
        return "search.found";
    }

    /// Also a way to the page with all of it, where Enter leads when nothing else fits.
    @Override
    public List<Found> find(String typed, Locale locale) {
        var answer = search.find(typed, MOST_IN_PALETTE);
        var share = Math.max(1, MOST_IN_PALETTE / Math.max(1, answer.groups().size()));
        return Stream.of(
                        answer.instead().stream()
                                .map(other -> page("search.also-for", typed, other, locale)),
                        answer.groups().stream()
                                .flatMap(group -> group.hits().stream().limit(share))
                                .map(hit -> found(hit, locale)),
                        Stream.of(page("search.everything", typed, typed, locale)))
                .flatMap(found -> found)
                .toList();
    }

    private Found page(String key, String typed, String said, Locale locale) {
        var href = "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return new Found(words.say(locale, key, said), "", href, "search");
    }

    private Found found(Hit hit, Locale locale) {
        var state = hit.stateKey().isEmpty() ? "" : words.say(locale, hit.stateKey());
        return new Found(
                (hit.label() + " " + hit.title().text()).strip(), state, hit.href(), "arrow-right");
    }
}

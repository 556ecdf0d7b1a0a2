package io.mainstay.platform.web.home;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.Menu;
import io.mainstay.platform.web.Reader;
import io.mainstay.platform.web.home.PalettePage.Group;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Any number, any name, any action: what is typed into the palette, and what a number leads to.
@Controller
class PalettePages {

    private static final int MOST_READ = 200;

    private final Menu menu;
    private final RecordDoors doors;
    private final ObjectProvider<PaletteSource> sources;
    private final Words words;

    PalettePages(Menu menu, RecordDoors doors, ObjectProvider<PaletteSource> sources, Words words) {
        this.menu = menu;
        this.doors = doors;
        this.sources = sources;
        this.words = words;
    }

    /// The record behind a number that somebody wrote in a text.
    @GetMapping("/records/{number}")
    String record(@PathVariable String number) {
        return "redirect:" + doors.open(RecordRef.of(number)).href();
    }

    @GetMapping("/palette")
    String palette(
            @RequestParam(name = "q", defaultValue = "") String typed,
            HttpServletRequest request,
            Model model) {
        var asked = typed.strip().substring(0, Math.min(MOST_READ, typed.strip().length()));
        var locale = Reader.of(request, words).locale();
        var groups = new ArrayList<Group>();
        groups.add(new Group("platform.palette.record", records(asked, locale)));
        groups.add(new Group("platform.palette.do", matching(actions(locale), asked, locale)));
        groups.add(new Group("platform.palette.go", matching(places(locale), asked, locale)));
        if (asked.length() > 1) {
            var known = groups.getFirst().found().stream().map(Found::href).toList();
            sources.orderedStream()
                    .map(source -> new Group(source.key(), others(source, asked, locale, known)))
                    .forEach(groups::add);
        }
        groups.removeIf(group -> group.found().isEmpty());
        model.addAttribute("page", new PalettePage(groups));
        return "home/palette";
    }

    /// What stands there already is not found once more.
    private static List<Found> others(
            PaletteSource source, String asked, Locale locale, List<String> known) {
        return source.find(asked, locale).stream()
                .filter(found -> !known.contains(found.href()))
                .toList();
    }

    private List<Found> records(String asked, Locale locale) {
        return RecordRef.parse(asked).flatMap(doors::find).stream()
                .map(card -> found(card, locale))
                .toList();
    }

    private Found found(RecordCard card, Locale locale) {
        var state = words.say(locale, card.stateKey());
        return new Found(card.ref() + " " + card.title(), state, card.href(), "arrow-right");
    }

    private Stream<Found> actions(Locale locale) {
        return menu.actions().stream()
                .map(action ->
                        new Found(
                                words.say(locale, action.key()),
                                action.shortcut(),
                                action.href(),
                                action.icon()));
    }

    private Stream<Found> places(Locale locale) {
        return menu.entries()
                .map(entry ->
                        new Found(words.say(locale, entry.key()), "", entry.href(), entry.icon()));
    }

    /// Every word that was typed must begin a word of the label.
    private static List<Found> matching(Stream<Found> all, String asked, Locale locale) {
        var typed = asked.toLowerCase(locale).split("\\s+");
        return all.filter(found ->
                        Stream.of(typed)
                                .allMatch(word ->
                                        (" " + found.label().toLowerCase(locale))
                                                .contains(" " + word)))
                .toList();
    }
}

package io.mainstay.platform.access.web;

import static io.mainstay.platform.web.FormValues.perhaps;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.application.OwnPreferences;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// How somebody wants to read, kept with the account so that it holds on every device.
@Controller
@RequestMapping(PreferencePages.HERE)
class PreferencePages {

    static final String HERE = "/account/preferences";

    private final OwnPreferences own;
    private final Words words;

    PreferencePages(OwnPreferences own, Words words) {
        this.own = own;
        this.words = words;
    }

    record PreferenceForm(
            @Nullable String language, @Nullable String zone, @Nullable String theme) {

        Preferences wanted() {
            return new Preferences(
                    perhaps(language), perhaps(zone).map(PreferenceForm::zone), perhaps(theme));
        }

        private static ZoneId zone(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException unknown) {
                throw InvalidInput.of("zone", "no-such-choice");
            }
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", new PreferencePage(own.show(), languages(), zones()));
        return "access/preferences";
    }

    @PostMapping
    String change(Submitted<PreferenceForm> form, Model model) {
        return form.attempt(
                sent -> {
                    own.change(sent.wanted());
                    return form.then(HERE, "account.notice.preferences");
                },
                () -> show(model));
    }

    /// Each in its own words.
    private List<Choice> languages() {
        return words.languages().stream()
                .sorted()
                .map(tag -> {
                    var locale = Locale.of(tag);
                    return new Choice(tag, capital(locale.getDisplayLanguage(locale), locale));
                })
                .toList();
    }

    private static String capital(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// Those that are named after places.
    private static Set<String> zones() {
        var named = new TreeSet<String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                        Stream.of(
                                        "Africa",
                                        "America",
                                        "Asia",
                                        "Atlantic",
                                        "Australia",
                                        "Europe",
                                        "Indian",
                                        "Pacific")
                                .anyMatch(part -> zone.startsWith(part + "/")))
                .forEach(named::add);
        named.add("UTC");
        return named;
    }
}

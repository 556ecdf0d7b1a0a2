package io.mainstay.platform.access.web;

import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How the reader wants to read, and what there is to choose from.
public record PreferencePage(Preferences now, List<Choice> languages, Set<String> zones) {

    public static final String ACTION = PreferencePages.HERE;

    public List<Choice> languages(Frame frame) {
        return Stream.concat(Stream.of(asDevice(frame)), languages.stream()).toList();
    }

    public List<Choice> zones(Frame frame) {
        return Stream.concat(
                        Stream.of(asDevice(frame)),
                        zones.stream().map(zone -> new Choice(zone, zone.replace('_', ' '))))
                .toList();
    }

    public List<Choice> themes(Frame frame) {
        return Stream.concat(
                        Stream.of(asDevice(frame)),
                        Stream.of("light", "dark")
                                .map(theme ->
                                        new Choice(theme, frame.say("platform.theme." + theme))))
                .toList();
    }

    private static Choice asDevice(Frame frame) {
        return new Choice("", frame.say("account.preferences.device"));
    }
}

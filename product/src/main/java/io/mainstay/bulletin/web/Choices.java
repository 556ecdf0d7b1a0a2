package io.mainstay.bulletin.web;

import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.stream.Stream;

/// What the fields of a bulletin offer.
///
/// @param sites those that are picked already among them
public record Choices(List<Choice> sites, List<Choice> units, List<Choice> suppliers) {

    public static List<Choice> kinds(Frame frame) {
        return of(Kind.values(), frame);
    }

    public static List<Choice> severities(Frame frame) {
        return of(Severity.values(), frame);
    }

    public static List<Choice> languages(Frame frame) {
        return of(Language.values(), frame);
    }

    private static List<Choice> of(Enum<?>[] values, Frame frame) {
        return Stream.of(values).map(one -> Choice.of(one, frame.say(one))).toList();
    }
}

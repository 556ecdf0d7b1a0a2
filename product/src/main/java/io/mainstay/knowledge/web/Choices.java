package io.mainstay.knowledge.web;

import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.stream.Stream;

/// What the fields of an article offer.
public final class Choices {

    private Choices() {}

    public static List<Choice> kinds(Frame frame) {
        return of(Kind.values(), frame);
    }

    public static List<Choice> languages(Frame frame) {
        return of(Language.values(), frame);
    }

    public static List<Choice> audiences(Frame frame) {
        return of(Audience.values(), frame);
    }

    private static List<Choice> of(Enum<?>[] values, Frame frame) {
        return Stream.of(values).map(one -> Choice.of(one, frame.say(one))).toList();
    }
}

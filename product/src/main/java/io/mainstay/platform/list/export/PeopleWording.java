package io.mainstay.platform.list.export;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.words.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names and words in the reader's language, times in the reader's zone, which the head names.
///
/// @param zone the reader's
public record PeopleWording(Words words, Locale locale, ZoneId zone) implements Wording {

    @Override
    public boolean forPeople() {
        return true;
    }

    @Override
    public List<String> heads(ListDeclaration list, Field field) {
        var name = words.say(locale, list.labelKey(field.name()));
        return List.of(
                field.type() == Field.Type.INSTANT ? name + " (" + zone.getId() + ")" : name);
    }

    @Override
    public List<@Nullable Object> cells(ListDeclaration list, Field field, @Nullable Object value) {
        return Arrays.asList(cell(list, field, value));
    }

    private @Nullable Object cell(ListDeclaration list, Field field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            case Boolean flag -> words.say(locale, flag ? "platform.yes" : "platform.no");
            case Row.Reference reference -> reference.label();
            case String text -> said(list.labelKey(field.name()), text);
            default -> value instanceof Number ? value : value.toString();
        };
    }

    private String said(String key, String text) {
        var code = key + "." + text.toLowerCase(Locale.ROOT).replace('_', '-');
        return words.has(code) ? words.say(locale, code) : text;
    }
}

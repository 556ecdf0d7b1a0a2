package io.mainstay.platform.bulk.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkTelling;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import io.mainstay.platform.web.pick.Pickers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What an action asks, as forms send it and as people read it again.
@Component
class BulkInputs {

    private final Pickers pickers;

    BulkInputs(Pickers pickers) {
        this.pickers = pickers;
    }

    /// @throws InvalidInput when an instant or a pick cannot be understood
    BulkInput read(BulkAction action, HttpServletRequest request, ZoneId zone) {
        var values = new LinkedHashMap<String, String>();
        for (var field : action.fields()) {
            var sent = request.getParameter(field.name());
            if (sent != null && !sent.isBlank()) {
                values.put(field.name(), value(field, sent.strip(), zone));
            }
        }
        if (action.telling().isPresent()) {
            values.putAll(texts(request));
        }
        return new BulkInput(values);
    }

    private static Map<String, String> texts(HttpServletRequest request) {
        var texts = new LinkedHashMap<String, String>();
        request.getParameterMap()
                .forEach((name, sent) -> {
                    if (name.startsWith(BulkTelling.FIELD) && !sent[0].isBlank()) {
                        texts.put(name, sent[0].strip());
                    }
                });
        return texts;
    }

    /// What was told, by the name of the field: choices and picks in their words.
    Map<String, String> said(Deed deed, List<? extends BulkAction> actions) {
        var said = new LinkedHashMap<String, String>();
        for (var action : actions) {
            for (var field : action.fields()) {
                var value = deed.input().values().get(field.name());
                if (action.name().equals(deed.action()) && value != null) {
                    said.put(field.name(), words(field, value));
                }
            }
        }
        return said;
    }

    private String value(BulkField field, String sent, ZoneId zone) {
        return switch (field.type()) {
            case INSTANT -> instant(field.name(), sent, zone);
            case PICK -> pickers.meant(field.picks(), field.name(), sent);
            case LINE, TEXT, DAY, CHOICE -> sent;
        };
    }

    private String words(BulkField field, String value) {
        return switch (field.type()) {
            case CHOICE ->
                    field.options().get().stream()
                            .filter(option -> option.value().equals(value))
                            .map(BulkField.Option::label)
                            .findFirst()
                            .orElse(value);
            case PICK -> pickers.typed(field.picks(), value).orElse(value);
            case LINE, TEXT, INSTANT, DAY -> value;
        };
    }

    private static String instant(String field, String sent, ZoneId zone) {
        try {
            return LocalDateTime.parse(sent).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException broken) {
            throw InvalidInput.of(field, "not-understood");
        }
    }
}

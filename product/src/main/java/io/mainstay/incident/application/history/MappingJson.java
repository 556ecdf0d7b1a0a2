package io.mainstay.incident.application.history;

import com.fasterxml.jackson.annotation.Nulls;
import io.mainstay.classification.CustomValues;
import io.mainstay.incident.domain.history.HistoryField;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.Template;
import io.mainstay.incident.domain.history.Times;
import io.mainstay.incident.domain.history.Told;
import io.mainstay.incident.domain.history.UnusableMapping;
import io.mainstay.platform.intake.CsvFormat;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// A mapping as people write it; `docs/import.md` describes each member.
record MappingJson(
        @Nullable String source,
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable List<String> missing,
        @Nullable List<String> times,
        @Nullable String zone,
        @Nullable Map<String, JsonNode> fields,
        @Nullable SequencedMap<String, JsonNode> keep) {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_LABEL = 60;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                    .build();

    /// @throws UnusableMapping saying which member cannot be followed
    static Mapping read(String text) {
        if (text.length() > LONGEST) {
            throw new UnusableMapping("mapping-too-long", LONGEST);
        }
        try {
            return Optional.ofNullable(JSON.readValue(text, MappingJson.class))
                    .orElseThrow(() -> new UnusableMapping("mapping-lacks", "source"))
                    .mapping();
        } catch (UnrecognizedPropertyException unknown) {
            throw new UnusableMapping("mapping-member", unknown.getPropertyName());
        } catch (JacksonException broken) {
            throw unusable(broken.getLocation());
        }
    }

    /// @param at null when a number, a name or the nesting goes beyond what is read at all
    private static UnusableMapping unusable(@Nullable TokenStreamLocation at) {
        return at == null
                ? new UnusableMapping("mapping-beyond-json")
                : new UnusableMapping("mapping-no-json", at.getLineNr(), at.getColumnNr());
    }

    private Mapping mapping() {
        var name = required("source", source);
        if (!name.matches("[a-z0-9][a-z0-9 ._-]{0,59}")) {
            throw new UnusableMapping("mapping-value", "source", name);
        }
        return new Mapping(
                name,
                new CsvFormat(sign(), charset()),
                missing == null ? Set.of() : Set.copyOf(missing),
                new Times(
                        times == null ? List.of(Times.ISO) : times,
                        zoneOf(zone == null ? "UTC" : zone)),
                told(),
                custom(),
                kept());
    }

    static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new UnusableMapping("mapping-value", "zone", zone);
        }
    }

    private char sign() {
        var text = delimiter == null ? "," : delimiter;
        if (text.length() != 1) {
            throw new UnusableMapping("mapping-value", "delimiter", text);
        }
        return text.charAt(0);
    }

    private Charset charset() {
        var name = encoding == null ? "UTF-8" : encoding;
        return CsvFormat.ENCODINGS.stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnusableMapping("mapping-value", "encoding", name));
    }

    private Map<HistoryField, Told> told() {
        var told = new LinkedHashMap<HistoryField, Told>();
        required("fields", fields)
                .forEach((name, node) -> {
                    if (isCustom(name)) {
                        return;
                    }
                    var field =
                            HistoryField.named(name)
                                    .orElseThrow(() -> new UnusableMapping("mapping-field", name));
                    told.put(field, told("fields." + name, node));
                });
        return told;
    }

    /// Whether there are such fields is not the mapping's to know.
    private SequencedMap<String, Told> custom() {
        var told = new LinkedHashMap<String, Told>();
        required("fields", fields)
                .forEach((name, node) -> {
                    if (isCustom(name)) {
                        var code = name.substring(CustomValues.PREFIX.length());
                        told.put(code, told("fields." + name, node));
                    }
                });
        return told;
    }

    private static boolean isCustom(String name) {
        return name.startsWith(CustomValues.PREFIX);
    }

    private SequencedMap<String, Told> kept() {
        var told = new LinkedHashMap<String, Told>();
        Optional.ofNullable(keep)
                .ifPresent(all ->
                        all.forEach((label, node) -> {
                            if (label.isBlank() || label.length() > LONGEST_LABEL) {
                                throw new UnusableMapping("mapping-value", "keep", label);
                            }
                            told.put(label, told("keep." + label, node));
                        }));
        return told;
    }

    private static Told told(String member, JsonNode node) {
        if (node.isString()) {
            return Told.column(node.asString());
        }
        try {
            return Optional.ofNullable(JSON.treeToValue(node, ToldJson.class))
                    .orElseThrow(() -> new UnusableMapping("mapping-lacks", member))
                    .told(member);
        } catch (JacksonException _) {
            throw new UnusableMapping("mapping-told", member);
        }
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw new UnusableMapping("mapping-lacks", member);
        }
        return value;
    }

    /// Exactly one of column, template and constant says where the value comes from.
    record ToldJson(
            @Nullable String column,
            @Nullable String template,
            @Nullable String constant,
            @Nullable Map<String, String> words,
            @Nullable String otherwise) {

        Told told(String member) {
            return new Told(
                    source(member),
                    words == null ? Map.of() : Map.copyOf(words),
                    Optional.ofNullable(otherwise));
        }

        private Template source(String member) {
            if (column != null && template == null && constant == null) {
                return Template.column(column);
            }
            if (template != null && column == null && constant == null) {
                return Template.of(template);
            }
            if (constant != null && column == null && template == null) {
                return Template.constant(constant);
            }
            throw new UnusableMapping("mapping-lacks", member + ".column");
        }
    }
}

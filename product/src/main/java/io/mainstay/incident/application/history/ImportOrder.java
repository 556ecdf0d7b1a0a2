package io.mainstay.incident.application.history;

import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.incident.domain.history.UnusableMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What an import shall do.
///
/// @param fileName what people call the file; never a path
/// @param mapping the text of the mapping
/// @param zone for times that do not say theirs; empty for the mapping's own
/// @param dryRun everything but the writing
public record ImportOrder(String fileName, String mapping, Optional<String> zone, boolean dryRun) {

    /// The kind of the job that does it.
    public static final String KIND = "incident-import";

    public static final String SERVICENOW = "servicenow";

    /// The mapping that comes with the product, or the one that is given as text.
    ///
    /// @param map `servicenow`, or `csv` for the text
    public static ImportOrder of(
            String fileName,
            String map,
            Optional<String> text,
            Optional<String> zone,
            boolean dryRun) {
        var name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return new ImportOrder(
                name.isBlank() ? "incidents.csv" : name,
                mappingText(map, text),
                zone.filter(id -> !id.isBlank()),
                dryRun);
    }

    public static ImportOrder of(Map<String, String> parameters) {
        return new ImportOrder(
                parameters.getOrDefault("name", ""),
                parameters.getOrDefault("mapping", ""),
                Optional.ofNullable(parameters.get("zone")),
                Boolean.parseBoolean(parameters.get("dryRun")));
    }

    Map<String, String> parameters(String sha256) {
        var parameters = new java.util.HashMap<String, String>();
        parameters.put("file", sha256);
        parameters.put("name", fileName);
        parameters.put("mapping", mapping);
        parameters.put("dryRun", Boolean.toString(dryRun));
        zone.ifPresent(id -> parameters.put("zone", id));
        return parameters;
    }

    Mapping read() {
        var read = MappingJson.read(mapping);
        return zone.map(MappingJson::zoneOf).map(read::in).orElse(read);
    }

    private static String mappingText(String map, Optional<String> text) {
        return switch (map) {
            case SERVICENOW -> builtIn(map);
            case "csv" ->
                    text.filter(given -> !given.isBlank())
                            .orElseThrow(() -> new UnusableMapping("mapping-not-given"));
            default -> throw new UnusableMapping("mapping-unknown", map);
        };
    }

    private static String builtIn(String name) {
        try (InputStream file =
                ImportOrder.class.getResourceAsStream("/mappings/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The product lacks its mapping " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

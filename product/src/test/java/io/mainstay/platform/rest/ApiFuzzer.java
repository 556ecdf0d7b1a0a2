package io.mainstay.platform.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Walks the description of the API and makes bad requests of every kind for every route: wrong
/// types, unknown and server-set fields, control characters, texts and numbers that are too large,
/// JSON that is none, parameters that try to be SQL.
final class ApiFuzzer {

    /// @param refused true when the request must be refused; otherwise it only must not break
    record Probe(String method, String address, String body, String what, boolean refused) {

        @Override
        public String toString() {
            var shown = body.length() > 200 ? body.substring(0, 200) + "…" : body;
            return "%s %s (%s) %s".formatted(method, address, what, shown);
        }
    }

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> SERVER_SET =
            List.of("id", "createdBy", "createdAt", "role", "admin", "version", "__proto__");
    private static final List<String> NASTY =
            List.of(
                    "'",
                    "\u0000",
                    "\u0007",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "1;select pg_sleep(6)",
                    "(((",
                    "%",
                    "../../etc/passwd",
                    "x".repeat(8_001));
    private static final List<String> NUMBERS =
            List.of("1", "0", "-1", "x", "INC-1", "INC-999999999", "TEAM-1", "9".repeat(30));

    private final JsonNode api;
    private final List<Probe> probes = new ArrayList<>();

    private ApiFuzzer(JsonNode api) {
        this.api = api;
    }

    static List<Probe> probes(String description) {
        var fuzzer = new ApiFuzzer(JsonMapper.shared().readTree(description));
        fuzzer.api
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(it -> METHODS.contains(it.getKey()))
                                .forEach(it -> fuzzer.route(path.getKey(), it)));
        return fuzzer.probes;
    }

    private void route(String path, Map.Entry<String, JsonNode> route) {
        var method = route.getKey().toUpperCase(java.util.Locale.ROOT);
        var schema =
                resolved(
                        route.getValue()
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema"));
        for (var number : path.contains("{") ? NUMBERS : List.of("1")) {
            var address = path.replaceAll("\\{[^}]*}", number);
            add(method, address, value(schema, 0).toString(), "plausible", false);
        }
        var address = path.replaceAll("\\{[^}]*}", "1");
        parameters(method, address, route.getValue());
        if (schema.has("properties")) {
            bodies(method, address, schema);
        }
    }

    private void parameters(String method, String address, JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                for (var nasty : NASTY) {
                    var name = parameter.path("name").asString();
                    var query = name + "=" + Escaped.of(nasty);
                    add(method, address + "?" + query, "", "parameter " + name, false);
                }
            }
        }
    }

    private void bodies(String method, String address, JsonNode schema) {
        for (var broken : List.of("{", "[]", "\"x\"", "7", "null", "{}{}", "[".repeat(5_000))) {
            add(method, address, broken, "no object", true);
        }
        for (var name : SERVER_SET) {
            if (!schema.get("properties").has(name)) {
                var body = (ObjectNode) value(schema, 0);
                add(method, address, body.put(name, "1").toString(), "sets " + name, true);
            }
        }
        schema.get("properties")
                .properties()
                .forEach(field -> fields(method, address, schema, field));
    }

    private void fields(
            String method, String address, JsonNode schema, Map.Entry<String, JsonNode> field) {
        var name = field.getKey();
        var type = type(resolved(field.getValue()));
        with(method, address, schema, name, wrong(type), true);
        with(method, address, schema, name, JsonNodeFactory.instance.nullNode(), false);
        var without = (ObjectNode) value(schema, 0);
        without.remove(name);
        add(method, address, without.toString(), "without " + name, false);
        if (type.equals("string")) {
            for (var nasty : NASTY) {
                with(method, address, schema, name, text(nasty), nasty.equals("\u0000"));
            }
            with(method, address, schema, name, text("x".repeat(100_000)), false);
            with(method, address, schema, name, text("x".repeat(1_100_000)), true);
        }
        if (type.equals("integer")) {
            var large = new java.math.BigInteger("9".repeat(30));
            with(method, address, schema, name, JsonNodeFactory.instance.numberNode(large), true);
            with(method, address, schema, name, JsonNodeFactory.instance.numberNode(-1), false);
        }
    }

    private void with(
            String method,
            String address,
            JsonNode schema,
            String name,
            JsonNode value,
            boolean refused) {
        var body = (ObjectNode) value(schema, 0);
        body.set(name, value);
        add(method, address, body.toString(), name, refused);
    }

    private void add(String method, String address, String body, String what, boolean refused) {
        probes.add(new Probe(method, address, body, what, refused));
    }

    private static JsonNode wrong(String type) {
        return switch (type) {
            case "string" -> JsonNodeFactory.instance.objectNode().put("x", 1);
            case "array", "object" -> text("x");
            default -> JsonNodeFactory.instance.arrayNode().add("x");
        };
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private JsonNode value(JsonNode schema, int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (depth > 4 ? "" : type(schema)) {
            case "string" -> text(string(schema));
            case "integer", "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            case "array" -> array(schema, depth);
            case "object" -> {
                var object = nodes.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(it ->
                                object.set(it.getKey(), value(resolved(it.getValue()), depth + 1)));
                yield object;
            }
            default -> nodes.nullNode();
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(value(resolved(schema.path("items")), depth + 1));
    }

    private static String string(JsonNode schema) {
        return schema.has("enum")
                ? schema.get("enum").get(0).asString()
                : schema.path("format").asString("").equals("date-time")
                        ? "2026-03-02T09:00:00Z"
                        : "a";
    }

    /// OpenAPI 3.1 may list several types, one of them null.
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.asString().equals("null")) {
                    return one.asString();
                }
            }
        }
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asString("");
    }

    private JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref").asString("");
        return ref.isEmpty()
                ? schema
                : api.path("components")
                        .path("schemas")
                        .path(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static final class Escaped {

        static String of(String text) {
            return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

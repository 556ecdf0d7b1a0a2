package io.mainstay.platform.command;

import io.mainstay.platform.persistence.CannotStart;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How lines are written to the log of the data folder.
enum LogFormat {
    /// For people.
    TEXT("logback-product.xml"),
    /// One JSON object a line, in the words of the Elastic Common Schema, for programs.
    JSON("logback-product-json.xml");

    private static final String VARIABLE = "MAINSTAY_LOG_FORMAT";

    private final String configuration;

    LogFormat(String configuration) {
        this.configuration = configuration;
    }

    /// @throws CannotStart when the variable names neither
    static LogFormat chosen(Map<String, String> environment) {
        var text = environment.getOrDefault(VARIABLE, "").strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "text" -> TEXT;
            case "json" -> JSON;
            default ->
                    throw new CannotStart(
                            VARIABLE + " is neither text nor json: write one of the two.");
        };
    }

    List<String> settings() {
        var file = "--logging.config=classpath:" + configuration;
        return this == JSON ? List.of(file, "--logging.structured.format.file=ecs") : List.of(file);
    }
}

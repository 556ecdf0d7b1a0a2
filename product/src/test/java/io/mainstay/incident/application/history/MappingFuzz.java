package io.mainstay.incident.application.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.kernel.Refusal;

/// Whatever stands in a mapping, it can be followed or is refused with the reason.
public final class MappingFuzz {

    private MappingFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var mapping = MappingJson.read(new String(input, UTF_8));
            mapping.columns();
            mapping.labels();
        } catch (Refusal refused) {
            if (refused.code().isBlank()) {
                throw refused;
            }
        }
    }
}

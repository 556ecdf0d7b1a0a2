package io.mainstay.platform.rest;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/// Reads the names that somebody else than the house gives to what stands in an object; they are
/// kept as texts are.
final class StorableName extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        if (!StorableText.isStorable(key)) {
            throw context.weirdStringException("", String.class, "cannot be stored");
        }
        return key;
    }
}

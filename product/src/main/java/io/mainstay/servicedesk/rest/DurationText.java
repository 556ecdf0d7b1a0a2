package io.mainstay.servicedesk.rest;

import java.time.Duration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.DurationDeserializer;

/// A length of time as ISO 8601 writes it. A number says not of what it counts, and one that is
/// beyond all lengths would be read as none.
final class DurationText extends DurationDeserializer {

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? super.deserialize(parser, context)
                : (Duration) context.handleUnexpectedToken(Duration.class, parser);
    }
}

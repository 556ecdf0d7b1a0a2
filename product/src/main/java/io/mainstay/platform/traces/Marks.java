package io.mainstay.platform.traces;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.MDC;

/// What lines of the log are marked with while a request is answered or a job runs. The names are
/// those of the Elastic Common Schema.
public final class Marks {

    /// 32 hexadecimal digits, as in W3C Trace Context.
    public static final String TRACE = "trace.id";

    /// The record that the work is about.
    public static final String RECORD = "mainstay.record";

    /// The number, never the name, of the person who asks.
    public static final String PERSON = "user.id";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 16;

    private Marks() {}

    /// The trace of the work that this thread does; the number by which people find it in the log.
    public static Optional<String> trace() {
        return Optional.ofNullable(MDC.get(TRACE));
    }

    public static String newTrace() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public static void removeAll() {
        MDC.remove(TRACE);
        MDC.remove(RECORD);
        MDC.remove(PERSON);
    }
}

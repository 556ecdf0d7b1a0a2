package io.mainstay.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// When recurring work comes.
public sealed interface Rhythm {

    /// Again so long after the last run ended.
    record Every(Duration pause) implements Rhythm {}

    record Daily(LocalTime at, ZoneId zone) implements Rhythm {}
}

package io.mainstay.platform.web.home;

import java.time.Instant;
import java.time.ZoneId;

/// How people greet each other at an hour.
public final class PartOfDay {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private PartOfDay() {}

    /// `morning`, `afternoon` or `evening`, which follows `platform.home.` in the words.
    public static String of(Instant now, ZoneId zone) {
        var hour = now.atZone(zone).getHour();
        return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
    }
}

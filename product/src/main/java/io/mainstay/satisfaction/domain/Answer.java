package io.mainstay.satisfaction.domain;

import java.time.Instant;

/// How somebody says it was.
///
/// @param score 1 (very poor) to 5 (very good)
/// @param byLink whether it came by the signed link, from whoever holds that, and not by sign-in
public record Answer(int score, String remark, Instant at, boolean byLink) {

    public static final int WORST = 1;
    public static final int BEST = 5;
    public static final int LONGEST_REMARK = 2_000;
}

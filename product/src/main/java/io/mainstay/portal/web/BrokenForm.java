package io.mainstay.portal.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsNumber;
import static io.mainstay.platform.web.FormValues.text;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.servicedesk.OwnReport;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form in which somebody tells what is broken, as it was sent.
///
/// @param who a level of the impact
/// @param bad a level of the urgency
/// @param once a mark of the opening of the page
/// @param looked `true` once what may be the answer was shown
/// @param answered the article that was the answer
record BrokenForm(
        @Nullable String about,
        @Nullable String who,
        @Nullable String bad,
        @Nullable String once,
        @Nullable String looked,
        @Nullable String answered) {

    private static final Pattern MARK =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FILES = Pattern.compile("!?\\[[^\\[\\]]*]\\([^()]*\\)");

    OwnReport told() {
        return new OwnReport(
                written(about, ""),
                level(who, "who"),
                level(bad, "bad"),
                perhaps(once).filter(MARK.asMatchPredicate()).map(UUID::fromString));
    }

    /// What may be looked for.
    String words() {
        return FILES.matcher(text(about)).replaceAll(" ").strip();
    }

    boolean hasLooked() {
        return text(looked).equals("true");
    }

    Optional<String> answer() {
        return perhaps(answered);
    }

    private static int level(@Nullable String sent, String field) {
        return perhapsNumber(sent, field).map(level -> (int) Math.clamp(level, 0, 99)).orElse(0);
    }
}

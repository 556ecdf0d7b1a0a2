package io.mainstay.platform.access.domain;

import io.mainstay.kernel.Check;
import java.util.Locale;
import java.util.Set;

/// What a password that a person chose must be: long enough, and not what everybody would try
/// first. Nothing about digits and signs, which make passwords worse.
public final class PasswordRule {

    public static final int LEAST = 12;
    public static final int MOST = 200;

    /// What guessers try first among the passwords that are long enough; compared without case and
    /// with everything but letters and digits left out.
    private static final Set<String> COMMON =
            Set.of(
                    "123456789012",
                    "1234567890123",
                    "qwertyuiop12",
                    "qwertyuiopasdf",
                    "1qaz2wsx3edc",
                    "password1234",
                    "passwordpassword",
                    "adminadminadmin",
                    "administrator",
                    "administrator1",
                    "changemechangeme",
                    "letmeinletmein",
                    "welcomewelcome",
                    "iloveyouiloveyou",
                    "mainstaymainstay");

    private PasswordRule() {}

    /// @param field the name under which a problem is reported
    public static void require(String field, String password, String login) {
        var plain = plain(password);
        new Check()
                .that(password.length() >= LEAST, field, "password-too-short", LEAST)
                .that(password.length() <= MOST, field, "too-long", MOST)
                .that(
                        password.chars().noneMatch(Character::isISOControl),
                        field,
                        "control-character")
                .that(
                        password.length() < LEAST || !isTrivial(plain, plain(login)),
                        field,
                        "password-too-common")
                .orRefuse();
    }

    private static boolean isTrivial(String plain, String login) {
        return plain.chars().distinct().count() < 5
                || COMMON.contains(plain)
                || !login.isEmpty() && plain.replace(login, "").length() < LEAST / 2
                || isRun(plain);
    }

    /// Each character one further than the one before, such as `abcdefghijkl`.
    private static boolean isRun(String plain) {
        return plain.length() > 1
                && java.util.stream.IntStream.range(1, plain.length())
                        .allMatch(at -> plain.charAt(at) - plain.charAt(at - 1) == 1);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package io.mainstay.bulletin.application;

import io.mainstay.kernel.Check;
import java.util.regex.Pattern;

/// What the public reads names none of our records and nobody by their sign-in name, and shows no
/// picture, which only those who have signed in can fetch.
final class OpenText {

    private static final Pattern RECORD =
            Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z]{2,6}-[1-9][0-9]{0,17}\\b");
    private static final Pattern PERSON = Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}]+");
    private static final Pattern PICTURE = Pattern.compile("/attachments/");

    private OpenText() {}

    static void check(String field, String text, Check check) {
        var record = RECORD.matcher(text);
        var named = record.find();
        check.that(!named, field, "bulletin-names-record", named ? record.group() : "");
        var person = PERSON.matcher(text);
        var mentioned = person.find();
        check.that(!mentioned, field, "bulletin-names-person", mentioned ? person.group() : "");
        check.that(!PICTURE.matcher(text).find(), field, "bulletin-shows-picture");
    }
}

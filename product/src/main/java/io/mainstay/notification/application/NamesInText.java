package io.mainstay.notification.application;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The people whom a text names: `@anna`, also where the login is a mail address.
final class NamesInText {

    private static final int MOST = 20;

    /// What stands within a word is no name: `anna@example.org` is an address.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@._+/-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@+-]{0,98}[\\p{L}\\p{N}])?)");

    private NamesInText() {}

    /// Each once, in the order in which they stand there.
    static List<String> of(String text) {
        var seen = new TreeMap<String, String>();
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> seen.put(name.toLowerCase(Locale.ROOT), name) == null)
                .limit(MOST)
                .toList();
    }
}

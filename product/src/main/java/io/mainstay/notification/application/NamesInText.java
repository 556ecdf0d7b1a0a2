package io.mainstay.notification.application;

import io.mainstay.platform.access.Logins;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// The people whom a text names: `@anna`, also where the login is a mail address.
final class NamesInText {

    private static final int MOST = 20;

    private NamesInText() {}

    /// Each once, in the order in which they stand there.
    static List<String> of(String text) {
        var seen = new TreeMap<String, String>();
        return Logins.NAMED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> seen.put(name.toLowerCase(Locale.ROOT), name) == null)
                .limit(MOST)
                .toList();
    }
}

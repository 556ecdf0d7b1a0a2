package io.mainstay.platform.persistence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where a database is reached, and as whom.
///
/// @param url as JDBC writes it, without user and password
public record DatabaseAddress(String url, String user, String password) {

    private static final Pattern FORM =
            Pattern.compile("postgres(?:ql)?://([^:@/]+)(?::([^@/]*))?@([^/?]+)/([^?]+)(\\?.*)?");

    /// Reads `postgresql://user:password@host:port/database?options`, the form that PostgreSQL's
    /// own tools take; special characters in user and password are percent-encoded.
    ///
    /// @param setting names the text in the message when it cannot be read
    public static DatabaseAddress parse(String setting, String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new CannotStart(
                    setting
                            + " cannot be read. Write it as postgresql://user:password@host/database.");
        }
        var options = match.group(5) == null ? "" : match.group(5);
        var password = match.group(2) == null ? "" : decoded(match.group(2));
        var url = "jdbc:postgresql://" + match.group(3) + "/" + match.group(4) + options;
        return new DatabaseAddress(url, decoded(match.group(1)), password);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without the password, so that it never ends in a log.
    @Override
    public String toString() {
        return url + " as " + user;
    }
}

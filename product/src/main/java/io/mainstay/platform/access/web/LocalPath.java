package io.mainstay.platform.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of this installation to go on to after signing in. Anything else is dropped: a link that
/// looks like ours must not lead to somebody else's sign-in.
final class LocalPath {

    private LocalPath() {}

    /// @return empty unless the text is an absolute path, with a query perhaps, and nothing that a
    ///   browser might take for another host
    static Optional<String> parse(@Nullable String text) {
        return text == null || !isPlain(text) ? Optional.empty() : parsed(text);
    }

    private static boolean isPlain(String text) {
        return text.startsWith("/")
                && !text.startsWith("//")
                && text.indexOf('\\') < 0
                && text.chars().noneMatch(character -> character <= ' ' || character == 0x7f);
    }

    private static Optional<String> parsed(String text) {
        try {
            var uri = new URI(text);
            var path = uri.getRawPath();
            var isLocal =
                    uri.getScheme() == null
                            && uri.getRawAuthority() == null
                            && !path.contains("//")
                            && path.equals(uri.normalize().getRawPath())
                            && !path.startsWith("/sign-");
            return isLocal ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

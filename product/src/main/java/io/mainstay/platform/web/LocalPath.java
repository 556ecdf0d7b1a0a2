package io.mainstay.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of this installation to go on to. Anything else is dropped: a link that looks like ours
/// must not lead to somebody else's.
public final class LocalPath {

    private LocalPath() {}

    /// @return empty unless the text is an absolute path, with a query perhaps, and nothing that a
    ///   browser might take for another host
    public static Optional<String> parse(@Nullable String text) {
        return text == null || !isPlain(text) ? Optional.empty() : parsed(text);
    }

    /// The same without the pages for signing in and out, which lead on from nothing.
    public static Optional<String> pastSignIn(@Nullable String text) {
        return parse(text).filter(path -> !path.startsWith("/sign-"));
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
                            && path.equals(uri.normalize().getRawPath());
            return isLocal ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

package io.mainstay.platform.access.web;

import io.mainstay.platform.access.application.SignedIn;
import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.access.domain.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The token that every form carries: the session's, and before sign-in one that a cookie of its
/// own holds.
final class FormTokens implements CsrfTokenRepository {

    private final SessionCookie cookie;

    FormTokens(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.random().text());
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.setForm(request, response, token == null ? "" : token.getToken());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return ofSession(request)
                .or(() -> cookie.form(request))
                .map(FormTokens::token)
                .orElse(null);
    }

    private static Optional<String> ofSession(HttpServletRequest request) {
        return SignInFilter.signedIn(request).flatMap(SignedIn::session).map(Session::csrf);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken("X-CSRF-Token", "_csrf", secret);
    }
}

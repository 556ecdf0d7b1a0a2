package io.mainstay.platform.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.Presence;
import io.mainstay.platform.access.PublicStatus;
import io.mainstay.platform.access.application.Sessions;
import io.mainstay.platform.access.application.SignedIn;
import io.mainstay.platform.access.domain.Secret;
import io.mainstay.platform.persistence.DatabaseAway;
import io.mainstay.platform.traces.Marks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The one wall: finds out who asks, turns away who has not signed in, and lets the rest of the
/// request run as that person.
final class SignInFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 200;

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Set<String> readingPosts;
    private final PublicStatus status;

    /// @param readingPosts paths at which a `POST` changes nothing
    SignInFilter(
            Sessions sessions,
            SessionCookie cookie,
            Set<String> readingPosts,
            PublicStatus status) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.readingPosts = readingPosts;
        this.status = status;
    }

    /// Who is signed in, as this filter has found out.
    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.class.getName()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn;
        boolean open;
        try {
            signedIn = Routes.isTheSameForAll(request) ? Optional.empty() : find(request);
            open = signedIn.isPresent() || isOpen(request);
        } catch (DataAccessException | TransactionException away) {
            if (!DatabaseAway.isBehind(away)) {
                throw away;
            }
            PlainAnswer.UNAVAILABLE.send(request, response);
            return;
        }
        signedIn.ifPresent(found -> remember(request, found));
        if (!open) {
            turnAway(request, response);
        } else if (signedIn.filter(found -> found.account().mustChangePassword()).isPresent()
                && !Routes.isOpenWithGeneratedPassword(request)) {
            sendToPassword(request, response);
        } else if (signedIn.filter(found -> found.actor().readOnly()).isPresent()
                && !changesNothing(request)) {
            PlainAnswer.READ_ONLY.send(request, response);
        } else {
            pass(InOwnLanguage.of(request), response, chain);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private boolean changesNothing(HttpServletRequest request) {
        return Routes.isReading(request)
                || request.getMethod().equals("POST")
                        && readingPosts.contains(request.getRequestURI());
    }

    /// To whoever has not signed in.
    private boolean isOpen(HttpServletRequest request) {
        return Routes.isPublic(request) || Routes.isStatus(request) && status.isOpen();
    }

    /// A token opens the API only, and where one is sent, the cookie counts for nothing.
    private Optional<SignedIn> find(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && Routes.isApi(request)
                ? bearer(authorization).flatMap(sessions::byToken)
                : cookie.session(request).flatMap(sessions::bySession);
    }

    private static Optional<Secret> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && authorization.length() < LONGEST_TOKEN
                ? Optional.of(new Secret(authorization.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    private void remember(HttpServletRequest request, SignedIn found) {
        request.setAttribute(SignedIn.class.getName(), found);
        request.setAttribute(Preferences.class.getName(), found.preferences());
        found.actor().person().ifPresent(person -> MDC.put(Marks.PERSON, person.toString()));
        Presence presence = () -> find(request).map(SignedIn::actor);
        request.setAttribute(Presence.class.getName(), presence);
    }

    private static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = signedIn(request).map(found -> found.actor().by(channel(request)));
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var failure = runAs(actor.get(), () -> chain.doFilter(request, response));
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /// What the rest of the chain does.
    private interface Rest {
        void run() throws ServletException, IOException;
    }

    /// Carries the checked exception that a scoped call has no room for.
    private static Optional<ServletException> runAs(Actor actor, Rest rest) throws IOException {
        return Actors.<Optional<ServletException>, IOException>as(
                actor,
                () -> {
                    try {
                        rest.run();
                        return Optional.empty();
                    } catch (ServletException failure) {
                        return Optional.of(failure);
                    }
                });
    }

    private static Channel channel(HttpServletRequest request) {
        return Routes.isApi(request) ? Channel.API : Channel.PAGE;
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Routes.isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Mainstay\"");
            PlainAnswer.SIGN_IN_NEEDED.send(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", Routes.SIGN_IN);
            PlainAnswer.SIGN_IN_NEEDED.send(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, Routes.SIGN_IN + next(request));
        }
    }

    private static void sendToPassword(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Routes.isApi(request)) {
            PlainAnswer.PASSWORD_CHANGE_NEEDED.send(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, Routes.PASSWORD + next(request));
        }
    }

    /// Where to go on afterwards, when that is a page that was asked for.
    private static String next(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Routes.isReading(request) && !address.equals("/")
                ? "?next=" + URLEncoder.encode(address, UTF_8)
                : "";
    }
}

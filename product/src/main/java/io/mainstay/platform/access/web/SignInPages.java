package io.mainstay.platform.access.web;

import io.mainstay.platform.access.application.SignInService;
import io.mainstay.platform.access.domain.TooManyTries;
import io.mainstay.platform.web.LocalPath;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// In and out.
@Controller
class SignInPages {

    private final SignInService service;
    private final SessionCookie cookie;

    SignInPages(SignInService service, SessionCookie cookie) {
        this.service = service;
        this.cookie = cookie;
    }

    record SignInForm(@Nullable String login, @Nullable String password) {

        String typedLogin() {
            return Optional.ofNullable(login).orElse("").strip();
        }

        String typedPassword() {
            return Optional.ofNullable(password).orElse("");
        }
    }

    @GetMapping("/sign-in")
    String show(@RequestParam Optional<String> next, HttpServletRequest request, Model model) {
        if (SignInFilter.signedIn(request).isPresent()) {
            return "redirect:" + goOn(next);
        }
        return page(next, model);
    }

    @PostMapping("/sign-in")
    String signIn(
            Submitted<SignInForm> form,
            @RequestParam Optional<String> next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return form.attempt(
                sent -> {
                    signIn(sent, request, response);
                    return "redirect:" + goOn(next);
                },
                () -> page(next, model));
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.session(request).ifPresent(service::signOut);
        cookie.endSession(request, response);
        return "redirect:" + Routes.SIGN_IN;
    }

    /// The session that was there before ends: its secret may be known to whoever planted it.
    private void signIn(SignInForm sent, HttpServletRequest request, HttpServletResponse response) {
        try {
            var client = Clients.of(request);
            var secret = service.signIn(sent.typedLogin(), sent.typedPassword(), client);
            cookie.session(request).ifPresent(service::signOut);
            cookie.setSession(request, response, secret);
        } catch (TooManyTries refusal) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
            throw refusal;
        }
    }

    private static String page(Optional<String> next, Model model) {
        model.addAttribute("page", new SignInPage(next.flatMap(LocalPath::pastSignIn)));
        return "access/sign_in";
    }

    private static String goOn(Optional<String> next) {
        return next.flatMap(LocalPath::pastSignIn).orElse("/");
    }
}

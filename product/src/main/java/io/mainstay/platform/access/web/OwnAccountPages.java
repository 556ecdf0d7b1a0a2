package io.mainstay.platform.access.web;

import io.mainstay.platform.access.application.Grants;
import io.mainstay.platform.access.application.OwnAccountService;
import io.mainstay.platform.access.application.OwnProofs;
import io.mainstay.platform.access.application.OwnProofs.MakeToken;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the person is signed in, and the tokens that act in the person's name.
@Controller
@RequestMapping("/account")
class OwnAccountPages {

    private static final String HERE = "/account";

    private final OwnAccountService own;
    private final OwnProofs proofs;
    private final Grants grants;
    private final Clock clock;

    OwnAccountPages(OwnAccountService own, OwnProofs proofs, Grants grants, Clock clock) {
        this.own = own;
        this.proofs = proofs;
        this.grants = grants;
        this.clock = clock;
    }

    record EndForm(long id) {}

    record TokenForm(@Nullable String name, @Nullable String scope, int days) {

        MakeToken toMake() {
            return new MakeToken(
                    Objects.requireNonNullElse(name, ""), Objects.equals(scope, "write"), days);
        }
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var current =
                SignInFilter.signedIn(request).flatMap(found -> found.session()).map(Session::id);
        var account = own.account();
        model.addAttribute(
                "page",
                new OwnAccountPage(
                        account,
                        grants.names(account.scopedRoles()),
                        proofs.sessions(),
                        current,
                        proofs.tokens(),
                        clock.instant()));
        return "access/own_account";
    }

    @PostMapping("/ended-sessions")
    String endSession(Submitted<EndForm> form, HttpServletRequest request, Model model) {
        return form.attempt(
                sent -> {
                    proofs.endSession(sent.id());
                    return form.then(HERE, "account.notice.session-ended");
                },
                () -> show(request, model));
    }

    /// Answers with the page itself instead of sending the reader on: the secret is shown once and
    /// kept nowhere.
    @PostMapping("/tokens")
    String makeToken(Submitted<TokenForm> form, HttpServletRequest request, Model model) {
        return form.attempt(
                sent -> {
                    var made = proofs.makeToken(sent.toMake());
                    model.addAttribute(
                            "page", new NewTokenPage(made.token(), made.secret().text()));
                    return "access/new_token";
                },
                () -> show(request, model));
    }

    @PostMapping("/ended-tokens")
    String endToken(Submitted<EndForm> form, HttpServletRequest request, Model model) {
        return form.attempt(
                sent -> {
                    proofs.endToken(sent.id());
                    return form.then(HERE, "account.notice.token-ended");
                },
                () -> show(request, model));
    }
}

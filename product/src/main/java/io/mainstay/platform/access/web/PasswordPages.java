package io.mainstay.platform.access.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.access.application.OwnAccountService;
import io.mainstay.platform.access.application.OwnAccountService.PasswordChange;
import io.mainstay.platform.web.LocalPath;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The own password, by choice or because it is a generated one.
@Controller
class PasswordPages {

    private final OwnAccountService own;
    private final SessionCookie cookie;

    PasswordPages(OwnAccountService own, SessionCookie cookie) {
        this.own = own;
        this.cookie = cookie;
    }

    record PasswordForm(
            @Nullable String current, @Nullable String password, @Nullable String again) {

        PasswordChange toChange() {
            var next = Objects.requireNonNullElse(password, "");
            if (!next.equals(Objects.requireNonNullElse(again, ""))) {
                throw InvalidInput.of("again", "password-not-again");
            }
            return new PasswordChange(Objects.requireNonNullElse(current, ""), next);
        }
    }

    @GetMapping(Routes.PASSWORD)
    String show(@RequestParam Optional<String> next, Model model) {
        var account = own.account();
        model.addAttribute(
                "page",
                new PasswordPage(
                        account.login(),
                        account.mustChangePassword(),
                        next.flatMap(LocalPath::pastSignIn)));
        return "access/password";
    }

    @PostMapping(Routes.PASSWORD)
    String change(
            Submitted<PasswordForm> form,
            @RequestParam Optional<String> next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return form.attempt(
                sent -> {
                    var secret = own.changePassword(sent.toChange(), Clients.of(request));
                    cookie.setSession(request, response, secret);
                    return form.then(
                            next.flatMap(LocalPath::pastSignIn).orElse("/"),
                            "account.notice.password-changed");
                },
                () -> show(next, model));
    }
}

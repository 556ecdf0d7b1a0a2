package io.mainstay.platform.web;

import io.mainstay.kernel.Actors;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.application.OwnPreferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light, dark, or as the device does. Works without script and before sign-in; afterwards it is
/// kept with the account as well.
@Controller
class AppearancePages {

    private final OwnPreferences own;

    AppearancePages(OwnPreferences own) {
        this.own = own;
    }

    @PostMapping("/appearance")
    String choose(
            @RequestParam(defaultValue = "auto") String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Actors.isBound()) {
            var chosen = Optional.of(theme).filter(any -> !any.equals("auto"));
            own.change(Preferences.of(request).withTheme(chosen.filter(Reader.THEMES::contains)));
        }
        var cookie =
                ResponseCookie.from("theme", Reader.THEMES.contains(theme) ? theme : "auto")
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.parse(back).orElse("/");
    }
}

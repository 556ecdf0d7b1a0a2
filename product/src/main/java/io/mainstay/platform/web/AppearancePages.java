package io.mainstay.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light, dark, or as the device does. Works without script and before sign-in.
@Controller
class AppearancePages {

    @PostMapping("/appearance")
    String choose(
            @RequestParam(defaultValue = "auto") String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
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

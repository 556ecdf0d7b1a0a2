package io.mainstay.platform.access.web;

import io.mainstay.platform.access.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/// A request of somebody who said in which language to be answered: that counts before what the
/// browser asks for.
final class InOwnLanguage extends HttpServletRequestWrapper {

    private final Locale language;

    private InOwnLanguage(HttpServletRequest request, Locale language) {
        super(request);
        this.language = language;
    }

    static HttpServletRequest of(HttpServletRequest request) {
        return Preferences.of(request)
                .language()
                .<HttpServletRequest>map(tag -> new InOwnLanguage(request, locale(tag, request)))
                .orElse(request);
    }

    /// The country that the browser names for the language, which says how dates are written.
    private static Locale locale(String tag, HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(asked -> asked.getLanguage().equals(tag))
                .findFirst()
                .orElseGet(() -> tag.equals("en") ? Locale.UK : Locale.of(tag));
    }

    @Override
    public Locale getLocale() {
        return language;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(Collections.singleton(language));
    }
}

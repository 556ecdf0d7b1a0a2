package io.mainstay.portal.web;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.words.MarkedWords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// Somebody who opens the pages of the house by their links, sends its forms empty, and keeps what
/// they read.
final class Visit {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"(/[^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*?method=\"post\"[^>]*?action=\"(/[^\"]*)\"");
    private static final Pattern ELSEWHERE =
            Pattern.compile("/(static|files|attachments|account)(/.*)?");
    private static final int MOST_ALIKE = 14;

    private final MockMvcTester web;
    private final @Nullable Actor reader;
    private final Locale locale;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, Integer> broken = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> alike = new TreeMap<>();
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Set<String> forms = new LinkedHashSet<>();

    Visit(WebApplicationContext context, @Nullable Actor reader, Locale locale) {
        this.web = MockMvcTester.from(context);
        this.reader = reader;
        this.locale = locale;
    }

    /// What was read, by where.
    Map<String, String> pages() {
        return pages;
    }

    /// What a link led to and did not open, with the status.
    Map<String, Integer> broken() {
        return broken;
    }

    /// What was said in English, by the key, with the places.
    Map<String, List<String>> gaps() {
        var gaps = new TreeMap<String, List<String>>();
        pages.forEach((at, page) ->
                MarkedWords.in(page)
                        .forEach(
                                key -> gaps.computeIfAbsent(key, it -> new ArrayList<>()).add(at)));
        return gaps;
    }

    /// Opens a page that must be there.
    void open(String address) {
        if (!seen.add(address)) {
            return;
        }
        var answer = get(address);
        var status = answer.getResponse().getStatus();
        var further = answer.getResponse().getHeader("Location");
        if (further != null) {
            note(further);
        } else if (status == 200) {
            keep(address, answer);
        } else {
            broken.put(address, status);
        }
    }

    /// Opens a page that must not be there.
    void refused(String address) {
        var answer = get(address);
        if (answer.getResponse().getStatus() < 400) {
            broken.put(address, answer.getResponse().getStatus());
        }
        keep(address, answer);
    }

    /// Follows the links of all that was read.
    void follow() {
        while (!ahead.isEmpty()) {
            open(ahead.remove());
        }
    }

    /// Sends every form that was met, with nothing filled in, and reads what is said then.
    void send() {
        for (var action : List.copyOf(forms)) {
            var answer = sent(action);
            var further = answer.getResponse().getHeader("Location");
            if (further == null) {
                keep("POST " + action, answer);
            } else if (further.startsWith("/")) {
                var request = web.get().uri(URI.create(further)).locale(locale, Locale.US);
                var cookies = answer.getResponse().getCookies();
                var next = cookies.length == 0 ? request : request.cookie(cookies);
                keep("POST " + action + " → " + further, as(next::exchange));
            }
        }
    }

    /// Sends a form.
    ///
    /// @return where it leads
    String post(String action, String... fields) {
        var answer = sent(action, fields);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult sent(String action, String... fields) {
        var request = web.post().uri(URI.create(action)).locale(locale, Locale.US);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return as(request::exchange);
    }

    private MvcTestResult get(String address) {
        return as(() -> web.get().uri(URI.create(address)).locale(locale, Locale.US).exchange());
    }

    private void keep(String at, MvcTestResult answer) {
        var type = answer.getResponse().getContentType();
        var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        if (type != null && type.startsWith("text/html") && page.contains("<html")) {
            pages.put(at, page);
        }
        LINK.matcher(page).results().forEach(link -> note(link.group(1).replace("&amp;", "&")));
        FORM.matcher(page)
                .results()
                .map(form -> form.group(1))
                .filter(action -> !action.equals("/sign-out"))
                .forEach(forms::add);
    }

    private void note(String address) {
        var kind = address.replaceAll("\\d+", "0").replaceAll("cursor=[^&]*", "cursor");
        if (!seen.contains(address)
                && !ELSEWHERE.matcher(address).matches()
                && alike.merge(kind, 1, Integer::sum) <= MOST_ALIKE) {
            ahead.add(address);
        }
    }

    private MvcTestResult as(Supplier<MvcTestResult> deed) {
        return reader == null ? deed.get() : Actors.as(reader, deed::get);
    }
}

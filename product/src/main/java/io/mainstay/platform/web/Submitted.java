package io.mainstay.platform.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A form that a person sent, and the one way to answer it: try the use case and go on to the next
/// page, and the draft of the form is over; when it is refused, the same page again, with status
/// 422 (or 409), what was typed, and what is wrong beside each field.
///
/// ```java
/// @PostMapping("/resolution")
/// String resolve(@PathVariable IncidentNumber number, Submitted<ResolutionForm> form, Model model) {
///     return form.attempt(
///             sent -> {
///                 incidents.resolve(number, sent.version(), sent.toResolution());
///                 return form.then("/incidents/" + number, "incident.notice.saved", number);
///             },
///             () -> show(number, model));
/// }
/// ```
///
/// @param <F> a record whose components are the form's fields; a text that is no number where a
///   number is asked is a problem of that field, not a broken request
public final class Submitted<F> {

    private static final String REFUSAL = Submitted.class.getName();
    private static final String AGAIN = REFUSAL + ".again";
    private static final int UNPROCESSABLE = 422;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final @Nullable F form;
    private final List<Refusal.Problem> unread;
    private final SentDraft draft;

    Submitted(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable F form,
            List<Refusal.Problem> unread,
            SentDraft draft) {
        this.request = request;
        this.response = response;
        this.form = form;
        this.unread = unread;
        this.draft = draft;
    }

    /// @param act does it, and says where to go next
    /// @param again makes the page that the form stands on
    /// @return the view
    public String attempt(Function<F, String> act, Supplier<String> again) {
        try {
            var view = act.apply(read());
            draft.discard(request);
            return view;
        } catch (Refusal refusal) {
            if (isNoMatterOfTheForm(refusal)) {
                throw refusal;
            }
            request.setAttribute(REFUSAL, refusal);
            response.setStatus(status(refusal));
            return again.get();
        }
    }

    /// The zone in which the person reads and types times.
    public ZoneId zone() {
        return Reader.zoneOf(request);
    }

    /// Goes on to `href`, where the page says once what was done.
    public String then(String href, String noticeKey, Object... arguments) {
        Notice.of(noticeKey, arguments).send(response);
        return "redirect:" + href;
    }

    /// Shows the page once more with what was typed, of which nothing was refused and nothing done:
    /// the person asked for something to be filled in.
    ///
    /// @param action of the form that stands on the page
    /// @param filledIn what stands in some of its fields instead of what was typed
    public String again(String action, Map<String, String> filledIn, Supplier<String> page) {
        request.setAttribute(AGAIN, new Again(action, filledIn));
        return page.get();
    }

    record Again(String action, Map<String, String> filledIn) {}

    static Optional<Again> again(HttpServletRequest request) {
        return Optional.ofNullable((Again) request.getAttribute(AGAIN));
    }

    static Optional<Refusal> refusal(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(REFUSAL));
    }

    private F read() {
        if (form == null || !unread.isEmpty()) {
            throw new InvalidInput(unread);
        }
        return form;
    }

    private static boolean isNoMatterOfTheForm(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND, FORBIDDEN -> true;
            default -> false;
        };
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case CONFLICT, STALE -> HttpServletResponse.SC_CONFLICT;
            case TOO_MANY -> 429;
            case TOO_LARGE -> 413;
            default -> UNPROCESSABLE;
        };
    }
}

package io.mainstay.platform.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.StaleRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A form as it stands on the page. Fresh, it shows the values of the record; just refused, it
/// shows what the person typed, with what is wrong beside each field; stale, also what somebody
/// else wrote meanwhile. The parts `part/form`, `part/field` and their like draw it.
public final class PageForm {

    private final String action;
    private final Frame frame;
    private final HttpServletRequest request;
    private final @Nullable Refusal refusal;
    private final Submitted.@Nullable Again again;
    private final Map<String, String> labels = new HashMap<>();

    private PageForm(
            String action, Frame frame, HttpServletRequest request, @Nullable Refusal refusal) {
        this.action = action;
        this.frame = frame;
        this.request = request;
        this.refusal = refusal;
        this.again = Submitted.again(request).filter(it -> it.action().equals(action)).orElse(null);
    }

    static PageForm of(String action, HttpServletRequest request, Frame frame) {
        var refusal = Submitted.refusal(request).filter(any -> isAction(action, request));
        return new PageForm(action, frame, request, refusal.orElse(null));
    }

    private static boolean isAction(String action, HttpServletRequest request) {
        return action.split("[?#]", 2)[0].equals(request.getRequestURI());
    }

    public String action() {
        return action;
    }

    public Frame frame() {
        return frame;
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /// Whether it shows what was typed, and not what the record has.
    private boolean isTyped() {
        return isRefused() || again != null;
    }

    private @Nullable String typed(String field) {
        var filledIn = again == null ? null : again.filledIn().get(field);
        return filledIn == null ? request.getParameter(field) : filledIn;
    }

    public boolean isStale() {
        return refusal instanceof StaleRecord;
    }

    /// The element's identity, unique on a page with several forms.
    public String id(String field) {
        return (action + "-" + field).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /// What the field shows: what was typed when the form was refused, else the record's own value.
    public String value(String field, @Nullable Object current) {
        var typed = isTyped() ? typed(field) : null;
        return typed == null ? text(current) : typed;
    }

    /// Whether `option` is picked in a field that takes one or many.
    public boolean isPicked(String field, String option, @Nullable Object current) {
        var typed = isTyped() ? request.getParameterValues(field) : null;
        return typed == null ? picks(current).contains(option) : List.of(typed).contains(option);
    }

    /// The value that the record has by now, where it differs from what was typed.
    public Optional<String> meanwhile(String field, @Nullable Object current) {
        var now = text(current);
        return Optional.of(now).filter(text -> isStale() && !text.equals(value(field, current)));
    }

    /// As [#meanwhile(String, Object)], in the words of the choices.
    public Optional<String> meanwhile(
            String field, @Nullable Object current, List<Choice> choices) {
        return meanwhile(field, current).map(now -> label(choices, now));
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /// Whether a box is ticked. A box that was sent unticked sends nothing, so a refused form
    /// trusts only what came.
    public boolean isTicked(String field, String value, boolean current) {
        return isTyped() ? isPicked(field, value, null) : current;
    }

    public Optional<String> problem(String field) {
        return problems().stream()
                .filter(problem -> problem.field().equals(plain(field)))
                .map(frame::say)
                .findFirst();
    }

    /// A problem of the input `custom[tag]` is one of the field `custom.tag`.
    private static String plain(String input) {
        return input.replace('[', '.').replace("]", "");
    }

    /// What was refused, as one sentence; empty on a fresh form.
    public Optional<String> summary() {
        return Optional.ofNullable(refusal).map(frame::say);
    }

    public List<Refusal.Problem> problems() {
        return refusal == null ? List.of() : refusal.problems();
    }

    /// What people know the field by; the parts that draw fields say it.
    public void label(String field, String label) {
        labels.put(plain(field), label);
    }

    /// Empty for a field that stands nowhere in the form.
    public Optional<String> label(Refusal.Problem problem) {
        return Optional.ofNullable(labels.get(problem.field()));
    }

    public String say(Refusal.Problem problem) {
        return frame.say(problem);
    }

    /// What is wrong as it goes on after the name of the field; a colon does not make a German noun
    /// smaller.
    public String sayAfterLabel(Refusal.Problem problem) {
        var said = frame.say(problem);
        if (frame.reader().locale().getLanguage().equals("de")) {
            return said;
        }
        var startsWithArgument = frame.say("invalid." + problem.code()).startsWith("{");
        return startsWithArgument || said.length() < 2 || !isWord(said.charAt(1))
                ? said
                : said.substring(0, 1).toLowerCase(frame.reader().locale()) + said.substring(1);
    }

    /// Whether what begins is a word, such as `A number`, and not a code such as `INC`.
    private static boolean isWord(char second) {
        return Character.isLowerCase(second) || second == ' ';
    }

    /// The fields, drawn at once when the form was refused, so that the summary before them knows
    /// their names.
    public Content drawn(Content fields) {
        if (!isRefused()) {
            return fields;
        }
        var drawn = new StringOutput();
        fields.writeTo(new OwaspHtmlTemplateOutput(drawn));
        return output -> output.writeContent(drawn.toString());
    }

    private static List<String> picks(@Nullable Object current) {
        return current instanceof Iterable<?> many
                ? java.util.stream.StreamSupport.stream(many.spliterator(), false)
                        .map(PageForm::text)
                        .toList()
                : List.of(text(current));
    }

    private static String text(@Nullable Object value) {
        return value instanceof Optional<?> perhaps
                ? perhaps.map(Objects::toString).orElse("")
                : Objects.toString(value, "");
    }
}

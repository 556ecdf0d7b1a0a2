package io.mainstay.incident.web;

import io.mainstay.classification.Choices;
import io.mainstay.classification.Matrix;
import io.mainstay.classification.ShownField;
import io.mainstay.incident.domain.IncidentLifecycle.Action;
import io.mainstay.incident.domain.Report.Contact;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the fields of the incident's forms offer to choose from.
///
/// @param picked what the pickers hold, as it may be sent again
public record FormChoices(Matrix matrix, Choices lists, Picked picked, List<ShownField> custom) {

    public static final String HOLD_REASONS = "incident-hold-reason";
    public static final String CLOSURE_CODES = "incident-closure-code";

    /// What stands in the pickers of a form that is open; empty while none is.
    ///
    /// @param mayPlace whether the reader may pick a business unit and a site
    public record Picked(
            String caller,
            String category,
            String unit,
            String site,
            String holder,
            boolean mayPlace) {

        static final Picked NOTHING = new Picked("", "", "", "", "", false);
    }

    public List<Choice> contacts(Frame frame) {
        return Stream.of(Contact.values()).map(way -> Choice.of(way, frame.say(way))).toList();
    }

    public List<Choice> impacts() {
        return levels(matrix.impacts());
    }

    public List<Choice> urgencies() {
        return levels(matrix.urgencies());
    }

    public List<Choice> holdReasons() {
        return choices(HOLD_REASONS);
    }

    public List<Choice> closureCodes() {
        return choices(CLOSURE_CODES);
    }

    /// The words of a level; a level that today's smaller matrix no longer knows keeps its figure.
    String impact(int level) {
        return word(matrix.impacts(), level);
    }

    String urgency(int level) {
        return word(matrix.urgencies(), level);
    }

    String holdReason(String code) {
        return label(HOLD_REASONS, code);
    }

    String closureCode(String code) {
        return label(CLOSURE_CODES, code);
    }

    public static String path(Action action) {
        return switch (action) {
            case ASSIGN -> "assignment";
            case ESCALATE -> "escalation";
            case START -> "work";
            case HOLD -> "hold";
            case RESUME -> "resumption";
            case RESOLVE -> "resolution";
            case REOPEN -> "reopening";
            case CLOSE -> "closure";
            case CANCEL -> "cancellation";
            case WITHDRAW -> "withdrawal";
        };
    }

    private String label(String list, String code) {
        return lists.find(list, code).map(io.mainstay.classification.Choice::label).orElse(code);
    }

    private List<Choice> choices(String list) {
        Function<io.mainstay.classification.Choice, Choice> shown =
                choice -> new Choice(choice.code(), choice.label());
        return lists.active(list).stream().map(shown).toList();
    }

    private static String word(List<String> levels, int level) {
        return level <= levels.size() ? levels.get(level - 1) : Integer.toString(level);
    }

    private static List<Choice> levels(List<String> words) {
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(level -> Choice.of(level, words.get(level - 1)))
                .toList();
    }
}

package io.mainstay.sample.application;

import io.mainstay.sample.application.Script.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts words into mouths: what stands in braces is chosen once and stays the same throughout one
/// incident.
final class Phrases {

    /// Falls evenly on lists of one, two and three lines.
    private static final int TURNS = 6;

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Script script;
    private final Dice dice;
    private final int turn;
    private final Map<String, String> chosen = new HashMap<>();

    /// @param caller first name
    Phrases(Script script, Dice dice, String caller) {
        this.script = script;
        this.dice = dice;
        this.turn = dice.between(0, TURNS - 1);
        chosen.put("caller", caller);
    }

    /// The line of the story's turn: the first description belongs to the first title.
    String line(List<String> of) {
        return fill(of.get(turn % of.size()));
    }

    /// An excuse for the occasion.
    String excuse(String occasion) {
        return fill(dice.one(Objects.requireNonNull(script.excuses().get(occasion), occasion)));
    }

    String item(Story story) {
        return fill(story.matter().item());
    }

    String fill(String text) {
        return SLOT.matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(chosen(slot.group(1))));
    }

    private String chosen(String slot) {
        var known = chosen.get(slot);
        if (known != null) {
            return known;
        }
        var value = dice.one(Objects.requireNonNull(script.slots().get(slot), slot));
        chosen.put(slot, value);
        return value;
    }
}

package io.mainstay.platform.bulk;

import io.mainstay.kernel.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What an action tells the people whom the records concern, each in their own language: one text
/// for each language, with names in braces for what differs. Inputs hold them as `text.<language>`.
public interface BulkTelling {

    String FIELD = "text.";

    /// The languages in which those people read, as the web names them, and how many of the records
    /// each is for; the most frequent first.
    SequencedMap<String, Long> languages(Collection<RecordRef> records);

    /// All that may stand in braces, as people are told.
    String placeholders();

    /// What the people of one record in each language would read.
    List<Sample> samples(Collection<RecordRef> records, BulkInput input);

    /// @param language empty when it is told everybody in the same
    record Sample(RecordRef record, String language, String text) {}

    /// The texts of an input by language.
    static Map<String, String> texts(BulkInput input) {
        var texts = new TreeMap<String, String>();
        input.values().keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .forEach(name ->
                        input.perhaps(name)
                                .ifPresent(
                                        text -> texts.put(name.substring(FIELD.length()), text)));
        return texts;
    }
}

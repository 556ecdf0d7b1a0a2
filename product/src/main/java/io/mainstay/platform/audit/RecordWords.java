package io.mainstay.platform.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How the history of one kind of record is told: names for ids, words for codes. The module that
/// owns the kind contributes one as a bean; whatever it does not mention is told as it stands.
///
/// ```java
/// RecordWords.of("TEAM", "people.team").people("lead", "members").flags("active")
/// ```
///
/// Message keys: `<words>.<field>` names a field, `<words>.action.<action>` an act, the action in
/// lower case with hyphens.
public final class RecordWords {

    /// Stands for every kind: what any record can have, such as watchers.
    private static final String ANY = "";

    private final String prefix;
    private final String words;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private Function<String, Optional<Meaning>> asked = field -> Optional.empty();

    private RecordWords(String prefix, String words) {
        this.prefix = prefix;
        this.words = words;
    }

    /// @param prefix of the kind's numbers, such as `TEAM`
    /// @param words under which its message keys stand
    public static RecordWords of(String prefix, String words) {
        return new RecordWords(prefix, words);
    }

    /// Fields that any kind of record can have.
    public static RecordWords ofAny(String words) {
        return new RecordWords(ANY, words);
    }

    /// What the value of a field stands for.
    public sealed interface Meaning {

        /// One or several people, by id or by number.
        record People() implements Meaning {}

        record Flag() implements Meaning {}

        record Moment() implements Meaning {}

        /// A day without a time.
        record Day() implements Meaning {}

        /// An amount of money.
        record Amount(String currency) implements Meaning {}

        /// One or several constants, said under this key.
        record Code(String key) implements Meaning {}

        /// The id of something that has a name.
        record Named(Names names) implements Meaning {}
    }

    /// Finds the names of ids, whoever asks: who may see a record may read the names on it.
    @FunctionalInterface
    public interface Names {

        /// @return by id; without those that nobody knows
        Map<String, String> of(Set<String> ids);
    }

    public RecordWords people(String... fields) {
        return meaning(new Meaning.People(), fields);
    }

    /// Fields whose meaning only asking tells, such as those that an administrator adds.
    public RecordWords asking(Function<String, Optional<Meaning>> meanings) {
        asked = meanings;
        return this;
    }

    /// Fields that are true or false.
    public RecordWords flags(String... fields) {
        return meaning(new Meaning.Flag(), fields);
    }

    public RecordWords moments(String... fields) {
        return meaning(new Meaning.Moment(), fields);
    }

    /// Fields with a constant, said by `<words>.<field>.<code>`.
    public RecordWords codes(String... fields) {
        for (var field : fields) {
            coded(words + "." + field, field);
        }
        return this;
    }

    /// A field with constants, said by `<key>.<code>`.
    public RecordWords coded(String key, String field) {
        return meaning(new Meaning.Code(key), field);
    }

    public RecordWords named(String field, Names names) {
        return meaning(new Meaning.Named(names), field);
    }

    /// A field that is called by words which stand elsewhere.
    public RecordWords labelled(String field, String key) {
        labels.put(field, key);
        return this;
    }

    public String prefix() {
        return prefix;
    }

    public boolean isOfAny() {
        return prefix.equals(ANY);
    }

    public Optional<Meaning> meaning(String field) {
        return Optional.ofNullable(meanings.get(field)).or(() -> asked.apply(field));
    }

    public String fieldKey(String field) {
        return labels.getOrDefault(field, words + "." + field);
    }

    public String actionKey(String action) {
        return words + ".action." + kebab(action);
    }

    /// A constant as message keys write it.
    public static String kebab(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private RecordWords meaning(Meaning meaning, String... fields) {
        for (var field : fields) {
            meanings.put(field, meaning);
        }
        return this;
    }
}

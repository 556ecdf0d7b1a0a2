package io.mainstay.platform.audit.domain;

import java.util.Arrays;
import java.util.List;

/// An entry as verification finds it: what it states, the digest that it carries, its values.
public record StoredEntry(Link link, EntryFacts facts, List<FieldValue> values) {

    public long position() {
        return link.position();
    }

    public boolean isAsItsDigestSays() {
        return Arrays.equals(link.digest(), facts.digest());
    }

    /// Values that differ from their digest, or that have none, by field.
    public List<String> alteredValues() {
        return values.stream()
                .filter(value -> !value.digest().equals(facts.digests().get(value.field())))
                .map(FieldValue::field)
                .toList();
    }

    public int erasedValues() {
        return facts.digests().size()
                - (int)
                        values.stream()
                                .filter(value -> facts.digests().containsKey(value.field()))
                                .count();
    }
}

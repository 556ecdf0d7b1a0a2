package io.mainstay.platform.audit.domain;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One field's values, with the salt that keeps its digest from being guessed once the values are
/// erased.
///
/// @param salt hexadecimal
public record FieldValue(
        String field, String salt, @Nullable String before, @Nullable String after) {

    /// Hexadecimal; stands in the entry, and so in the chain.
    public String digest() {
        var hash = new Canonical().text(salt).text(field).text(before).text(after).sha256();
        return HexFormat.of().formatHex(hash);
    }
}

package io.mainstay.sample.application;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.CustomFieldDefinitions;
import io.mainstay.classification.CustomValues;
import java.util.List;
import java.util.Optional;

/// The fields that the retailer added to its incidents, and what they hold.
final class OwnFields {

    private static final String TAG = "assetTag";
    private static final String LOSS = "lossPerHour";

    private OwnFields() {}

    static void define(CustomFieldDefinitions fields) {
        fields.bringIn(
                field(
                        TAG,
                        Kind.TEXT,
                        new Wording("Asset tag", "On the sticker: CN- and five digits", 1),
                        false));
        fields.bringIn(
                field(
                        LOSS,
                        Kind.MONEY,
                        new Wording("Loss per hour", "What the shops lose while it lasts", 1),
                        true));
    }

    /// @param item what is broken; each thing has its own tag
    static CustomValues of(Optional<String> item, int impact) {
        var sticker = Math.floorMod(item.hashCode(), 90_000) + 10_000;
        var loss = 500 * (1 + sticker % 12);
        return CustomValues.NONE
                .with(TAG, item.map(name -> "CN-" + sticker))
                .with(LOSS, Optional.of(loss).filter(it -> impact == 1).map(Object::toString));
    }

    private static CustomField field(String code, Kind kind, Wording wording, boolean internal) {
        var options = kind == Kind.MONEY ? List.of("EUR") : List.<String>of();
        var use = new Use(Optional.empty(), false, internal);
        return new CustomField(0, "incident", code, kind, wording, use, options, true, 0);
    }
}

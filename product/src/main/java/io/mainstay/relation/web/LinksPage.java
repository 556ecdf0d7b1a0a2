package io.mainstay.relation.web;

import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import io.mainstay.relation.LinkKind;
import io.mainstay.relation.Linked;
import java.util.ArrayList;
import java.util.List;

/// The links of one record.
///
/// @param editable true for whoever may link
public record LinksPage(RecordCard card, List<Linked> links, boolean editable) {

    public String action() {
        return "/records/" + card.ref() + "/links";
    }

    /// Every kind from both ends.
    public static List<Choice> kinds(Frame frame) {
        var kinds = new ArrayList<Choice>();
        for (var kind : LinkKind.values()) {
            kinds.add(Choice.of(kind, frame.say(kind.key(false))));
            if (!kind.isSymmetric()) {
                kinds.add(Choice.of(kind + "-inverse", frame.say(kind.key(true))));
            }
        }
        return kinds;
    }
}

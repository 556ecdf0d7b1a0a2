package io.mainstay.incident.application.bulk;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.kernel.Refusal;

/// A child cannot be resolved together with its parent.
final class NotWithItsParent extends Refusal {

    private NotWithItsParent(String code, Object... arguments) {
        super(Kind.CONFLICT, code, arguments);
    }

    /// It went under another one meanwhile, or under none.
    static NotWithItsParent under(IncidentNumber child, IncidentNumber parent) {
        return new NotWithItsParent("no-child-of", child.toString(), parent.toString());
    }

    static NotWithItsParent open(IncidentNumber parent) {
        return new NotWithItsParent("parent-not-resolved", parent.toString());
    }

    static NotWithItsParent childless(IncidentNumber parent) {
        return new NotWithItsParent("no-open-children", parent.toString());
    }

    /// What a restricted parent was resolved with is not for the child's caller.
    static NotWithItsParent wordless(IncidentNumber child) {
        return new NotWithItsParent("no-words-for-caller", child.toString());
    }
}

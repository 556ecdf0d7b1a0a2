package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Refusal;

/// A link that nobody made, whose survey is over, or that another key has made void; all look the
/// same.
final class LinkIsVoid extends Refusal {

    LinkIsVoid() {
        super(Kind.CONFLICT, "survey-link-is-void");
    }
}

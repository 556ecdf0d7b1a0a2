package io.mainstay.platform.list;

import io.mainstay.kernel.Refusal;

/// A view cannot be saved beside those that are there: the name is taken, or there are enough.
final class ViewRefused extends Refusal {

    ViewRefused(String code, Object about) {
        super(Kind.CONFLICT, code, about);
    }
}

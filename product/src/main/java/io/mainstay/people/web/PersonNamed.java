package io.mainstay.people.web;

import org.jspecify.annotations.Nullable;

/// A person to be added, as somebody typed or picked them.
record PersonNamed(@Nullable String person) {

    String typed() {
        return Typed.text(person);
    }
}

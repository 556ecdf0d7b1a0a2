package io.mainstay.bulletin.domain;

import io.mainstay.bulletin.Addressees;

/// Who is to read a bulletin once it is published.
///
/// @param open whether the public may read it as well, once the status page is open
public record Readership(Addressees addressees, boolean open) {

    public static final Readership HOUSE = new Readership(Addressees.HOUSE, false);
}

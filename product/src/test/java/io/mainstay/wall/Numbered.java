package io.mainstay.wall;

/// A record that an oracle knows of.
interface Numbered {

    long id();

    String number();
}

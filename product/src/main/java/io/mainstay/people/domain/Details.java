package io.mainstay.people.domain;

/// What people write down about something of the directory. Whatever it is, it has a name.
public interface Details {

    String name();
}

package io.mainstay.platform.web;

/// What the bell in the top bar counts. Implemented by the module that keeps people's messages.
public interface Bell {

    /// How many messages the current actor has not read.
    int unread();

    /// Where they are read.
    String href();
}

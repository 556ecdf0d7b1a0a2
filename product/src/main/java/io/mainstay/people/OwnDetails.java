package io.mainstay.people;

import java.util.List;

/// What is written down about whoever acts now.
public interface OwnDetails {

    PersonSummary show();

    /// Whether they may change their telephone numbers themselves: not where another system keeps
    /// them, which would not know.
    boolean mayChangePhones();

    void changePhones(List<String> phones);
}

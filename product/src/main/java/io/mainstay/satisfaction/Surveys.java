package io.mainstay.satisfaction;

import io.mainstay.kernel.RecordRef;
import java.util.List;

/// What people are asked, for the pages of those who are.
public interface Surveys {

    /// What the current actor is asked and has not answered yet, the latest first; a few.
    List<Waiting> waiting();

    /// @param title of the record
    /// @param href where it is answered
    record Waiting(RecordRef record, String title, String href) {}
}

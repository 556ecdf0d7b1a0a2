package io.mainstay.incident;

import io.mainstay.journal.Attachments.Upload;
import java.util.List;
import java.util.Optional;

/// Incidents, for those who report and follow them and know none of our words. Everything is asked
/// and done with the eyes and the leave of the current actor.
public interface OwnIncidents {

    /// Whose incidents somebody looks at.
    enum Whose {
        /// The actor's own that are not over: open, or solved and not confirmed yet.
        MINE_NOW,
        /// All of the actor's own.
        MINE,
        /// Those of others in the actor's business unit, where the unit allows it; none elsewhere.
        COLLEAGUES
    }

    /// @param next the cursor of the next page; empty on the last
    record Page(List<OwnIncident> incidents, Optional<String> next) {}

    /// A page, the latest first.
    Page page(Whose whose, Optional<String> cursor, int most);

    /// The actor's own with these words, the best first.
    List<OwnIncident> find(String words, int most);

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not to be known of
    OwnStory get(IncidentNumber incident);

    void reply(IncidentNumber incident, String text, List<Upload> files);

    /// It works again.
    void confirm(IncidentNumber incident);

    /// It does not work after all.
    void reopen(IncidentNumber incident, String why);

    /// It is needed no more.
    void withdraw(IncidentNumber incident, String why);
}

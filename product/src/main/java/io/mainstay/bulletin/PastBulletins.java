package io.mainstay.bulletin;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes down bulletins that people were told before; what was done with each stands in the audit
/// trail at its own instant. Nobody is told again.
public interface PastBulletins {

    void write(List<PastBulletin> bulletins);

    /// A bulletin that was published.
    ///
    /// @param about the record that it tells of
    /// @param author who said all of it
    /// @param told the first word first, one at least
    /// @param ended whether the last word was the end
    record PastBulletin(
            Heading heading,
            Addressees addressees,
            Optional<RecordRef> about,
            boolean open,
            Lasting lasting,
            PersonId author,
            List<Told> told,
            boolean ended) {}

    record Heading(String title, Kind kind, Severity severity, Language language) {}

    /// When what it is about happens.
    record Lasting(Optional<Instant> from, Optional<Instant> until, Optional<Instant> nextUpdate) {}

    /// @param text Markdown
    record Told(Instant at, String text) {}
}

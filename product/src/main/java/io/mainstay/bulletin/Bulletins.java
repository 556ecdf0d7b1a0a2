package io.mainstay.bulletin;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Bulletins, for the modules whose records people are told about. Each verb asks leave of the
/// current actor and joins the open transaction.
public interface Bulletins {

    boolean mayPublish();

    /// Writes a bulletin and publishes it at once.
    BulletinNumber publish(NewBulletin bulletin);

    /// Says what is new, and tells those who want to be kept informed.
    void update(BulletinNumber bulletin, BulletinUpdate update);

    /// Says how it ended, and tells those who want to be kept informed.
    void end(BulletinNumber bulletin, String text);

    /// What is published about a record and has not ended, as far as the current actor sees it.
    List<Notice> of(RecordRef cause);

    /// The newest word of one that has not ended, as far as the current actor sees it.
    Optional<String> word(BulletinNumber bulletin);

    /// What the current actor should know now and has not put away: what is going on before what is
    /// ahead, the worst first.
    List<Notice> current();

    /// What these people should know now, as far as the current actor sees it too: what keeps them
    /// from their work, and what shares words with theirs. Of nobody, only what shares words.
    List<Notice> about(Set<PersonId> people, String words, int most);
}

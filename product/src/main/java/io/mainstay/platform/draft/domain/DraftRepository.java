package io.mainstay.platform.draft.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.draft.Draft;
import io.mainstay.platform.draft.Restored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// All access is by person and key.
public interface DraftRepository {

    /// @return false when this opening was sent or discarded before
    boolean keep(PersonId person, Draft draft);

    /// Forgets what a later opening has taken over, as far as it has seen it.
    void replace(PersonId person, String key, Restored restored);

    /// Leaves the newest of the person's drafts, and of the marks of what was sent.
    void leaveNewest(PersonId person, int most, int mostSent);

    List<Draft> find(PersonId person, Collection<String> keys);

    void discard(PersonId person, String key, String page, Instant at);

    void forgetBefore(Instant moment);
}

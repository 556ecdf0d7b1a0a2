package io.mainstay.platform.draft.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.draft.Draft;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// All access is by person and key.
public interface DraftRepository {

    void keep(PersonId person, Draft draft);

    /// Leaves the newest of the person's drafts.
    void leaveNewest(PersonId person, int most);

    List<Draft> find(PersonId person, Collection<String> keys);

    void discard(PersonId person, String key, String page, Instant at);

    void forgetBefore(Instant moment);
}

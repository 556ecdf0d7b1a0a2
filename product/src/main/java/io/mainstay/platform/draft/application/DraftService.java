package io.mainstay.platform.draft.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.draft.Draft;
import io.mainstay.platform.draft.Drafts;
import io.mainstay.platform.draft.Restored;
import io.mainstay.platform.draft.domain.DraftRepository;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody may keep drafts, and sees their own; the system itself types nothing.
@Service
class DraftService implements Drafts {

    private static final int MOST = 50;

    /// Marks of what was sent: far more than are sent while a save is on its way.
    private static final int MOST_SENT = 1_000;

    private final DraftRepository drafts;
    private final Clock clock;

    DraftService(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(Draft draft, Optional<Restored> restored) {
        me().ifPresent(person -> {
            if (drafts.keep(person, draft)) {
                restored.ifPresent(before -> drafts.replace(person, draft.key(), before));
            }
            drafts.leaveNewest(person, MOST, MOST_SENT);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft> find(Collection<String> keys) {
        return me().map(person -> drafts.find(person, keys)).orElse(List.of());
    }

    /// Leaves a mark even where nothing is kept: a save may still be on its way.
    @Override
    @Transactional
    public void discard(String key, String page, Optional<Restored> restored) {
        me().filter(any -> Draft.isKey(key) && Draft.isPage(page))
                .ifPresent(person -> {
                    drafts.discard(person, key, page, clock.instant());
                    restored.ifPresent(before -> drafts.replace(person, key, before));
                    drafts.leaveNewest(person, MOST, MOST_SENT);
                });
    }

    private static Optional<PersonId> me() {
        return Actors.isBound() ? Actors.current().person() : Optional.empty();
    }
}

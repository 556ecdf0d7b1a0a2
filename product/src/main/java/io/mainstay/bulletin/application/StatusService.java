package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.domain.BulletinPermission.OPEN_TO_PUBLIC;
import static io.mainstay.bulletin.domain.BulletinPermission.SEE_ALL;
import static io.mainstay.bulletin.persistence.BulletinVisibility.ADDRESSED;
import static io.mainstay.bulletin.persistence.BulletinVisibility.BULLETINS;

import io.mainstay.bulletin.application.StatusBoard.Post;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.StatusSettings;
import io.mainstay.bulletin.persistence.StatusSetting;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Outcome;
import io.mainstay.platform.access.PublicStatus;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.audit.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the status page shows, and to whom it is open.
@Service
@Transactional
public class StatusService implements PublicStatus {

    private final BulletinRepository bulletins;
    private final StatusSetting setting;
    private final Ledger ledger;
    private final Gate gate;
    private final Clock clock;

    StatusService(
            BulletinRepository bulletins,
            StatusSetting setting,
            Ledger ledger,
            Gate gate,
            Clock clock) {
        this.bulletins = bulletins;
        this.setting = setting;
        this.ledger = ledger;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return setting.now().open();
    }

    /// What is for the current actor; for whoever has not signed in, what is for the public.
    @Transactional(readOnly = true)
    public StatusBoard board() {
        return board(Actors.isBound() ? Visible.now(ADDRESSED) : Visible.toAnybody(BULLETINS));
    }

    /// What readers of the feed know this installation by.
    @Transactional(readOnly = true)
    public UUID feed() {
        return setting.now().feed();
    }

    /// Whoever answers for bulletins may know whether the public reads them.
    @Transactional(readOnly = true)
    public StatusSettings settings() {
        gate.require(SEE_ALL);
        return setting.now();
    }

    /// @param version that the person has seen
    /// @throws StaleRecord when somebody else saved other settings since
    public StatusSettings open(boolean open, long version) {
        gate.require(OPEN_TO_PUBLIC);
        var before = setting.now();
        setting.save(before.open(open, version));
        return ledger.changed(before, Outcome.of(setting.now()), "EDIT");
    }

    private StatusBoard board(Visible visible) {
        var now = clock.instant();
        var current = bulletins.current(visible);
        var past = bulletins.endedSince(now.minus(Duration.ofDays(StatusBoard.DAYS)), visible);
        var posts = posts(Stream.concat(current.stream(), past.stream()).toList());
        var going = new ArrayList<Post>();
        var ahead = new ArrayList<Post>();
        posts.subList(0, current.size())
                .forEach(post -> (post.bulletin().isAhead(now) ? ahead : going).add(post));
        ahead.sort(Comparator.comparing(post -> post.bulletin().span().from().orElse(now)));
        return new StatusBoard(going, ahead, posts.subList(current.size(), posts.size()));
    }

    private List<Post> posts(List<Bulletin> shown) {
        var entries = bulletins.entries(shown.stream().map(Bulletin::number).toList());
        return shown.stream()
                .map(one -> new Post(one, entries.getOrDefault(one.number(), List.of())))
                .toList();
    }
}

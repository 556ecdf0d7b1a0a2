package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.domain.BulletinLifecycle.LIFECYCLE;
import static io.mainstay.bulletin.domain.BulletinPermission.DRAFT;
import static io.mainstay.bulletin.domain.BulletinPermission.FOLLOW;
import static io.mainstay.bulletin.domain.BulletinPermission.PUBLISH;
import static io.mainstay.bulletin.domain.BulletinPermission.SEE_ALL;
import static io.mainstay.bulletin.domain.BulletinPermission.SEE_PUBLISHED;
import static io.mainstay.bulletin.persistence.BulletinVisibility.BULLETINS;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.Action;
import io.mainstay.bulletin.domain.BulletinPermission;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.access.Visible;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which bulletins the current actor sees, and what they may do with one.
@Component
public class BulletinAccess {

    private final BulletinRepository bulletins;
    private final Gate gate;

    BulletinAccess(BulletinRepository bulletins, Gate gate) {
        this.bulletins = bulletins;
        this.gate = gate;
    }

    /// @throws NoSuchRecord when it is not there or not to be known of
    public Bulletin get(BulletinNumber number) {
        return find(number).orElseThrow(() -> new NoSuchRecord(number));
    }

    public Optional<Bulletin> find(BulletinNumber number) {
        return bulletins.find(number, Visible.now(BULLETINS));
    }

    /// The actions that lead on from where it is, and that the actor may take.
    public List<Action> actions(Bulletin bulletin) {
        return LIFECYCLE.actionsIn(bulletin.state()).stream()
                .filter(action -> gate.allows(LIFECYCLE.permission(action)))
                .toList();
    }

    public boolean mayDraft() {
        return gate.allows(DRAFT);
    }

    public boolean mayPublish() {
        return gate.allows(PUBLISH);
    }

    public boolean mayEdit(Bulletin bulletin) {
        return bulletin.isEditable() && gate.allows(toEdit(bulletin));
    }

    public boolean mayFollow(Bulletin bulletin) {
        return bulletin.isPublished() && gate.allowsSomewhere(FOLLOW);
    }

    /// Whether the actor is told who wrote a bulletin, whom it is for, and how it came about.
    public boolean readsAsDesk() {
        return gate.allowsSomewhere(SEE_PUBLISHED);
    }

    /// Whether the actor is told all that became of it, as whoever answers for it is.
    public boolean readsAsKeeper(Bulletin bulletin) {
        return gate.allows(SEE_ALL) || bulletin.isDraft();
    }

    public void requireDraft() {
        gate.require(DRAFT);
    }

    void requireFollow() {
        gate.requireSomewhere(FOLLOW);
    }

    Bulletin toEdit(BulletinNumber number) {
        var bulletin = get(number);
        gate.require(toEdit(bulletin));
        return bulletin;
    }

    Bulletin toMove(BulletinNumber number, Action action) {
        var bulletin = get(number);
        gate.require(LIFECYCLE.permission(action));
        return bulletin;
    }

    /// A draft is its author's; what people have read is corrected by those who publish.
    private static BulletinPermission toEdit(Bulletin bulletin) {
        return bulletin.isDraft() ? DRAFT : PUBLISH;
    }
}

package io.mainstay.bulletin.application;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.StaleRecord;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Beginning bulletins and editing them.
@Service
@Transactional
public class BulletinService {

    private final BulletinKeeping keeping;
    private final BulletinAccess access;
    private final BulletinRules rules;
    private final Followers followers;

    BulletinService(
            BulletinKeeping keeping,
            BulletinAccess access,
            BulletinRules rules,
            Followers followers) {
        this.keeping = keeping;
        this.access = access;
        this.rules = rules;
        this.followers = followers;
    }

    /// Keeps it as a draft.
    public Bulletin write(BulletinDetails details) {
        access.requireDraft();
        rules.checkNew(details);
        return keeping.create(details);
    }

    /// Changes what is known, from the version that the person has seen. What a published one says
    /// is not changed but told anew, see [BulletinTransitions#update].
    ///
    /// @throws StaleRecord when the bulletin has moved on since
    public Bulletin edit(
            BulletinNumber number, long version, UnaryOperator<BulletinDetails> change) {
        var before = access.toEdit(number);
        BulletinHasEnded.check(before);
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var details = change.apply(BulletinDetails.of(before));
        var after =
                before.saying(details.wording())
                        .during(details.span())
                        .readBy(details.readers())
                        .causedBy(details.cause());
        if (after.equals(before)) {
            return before;
        }
        TextIsToldAnew.check(before, after);
        rules.checkEdit(before, after);
        var saved = keeping.save(before, Outcome.of(after), "EDIT");
        if (!saved.readers().equals(before.readers())) {
            followers.removeWhoSeeItNoMore(saved);
        }
        return saved;
    }
}

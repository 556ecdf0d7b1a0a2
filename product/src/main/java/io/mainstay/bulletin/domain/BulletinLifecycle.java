package io.mainstay.bulletin.domain;

import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.DISCARD;
import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.END;
import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.PUBLISH;
import static io.mainstay.bulletin.domain.BulletinLifecycle.Action.UPDATE;
import static io.mainstay.bulletin.domain.BulletinLifecycle.State.DISCARDED;
import static io.mainstay.bulletin.domain.BulletinLifecycle.State.DRAFT;
import static io.mainstay.bulletin.domain.BulletinLifecycle.State.ENDED;
import static io.mainstay.bulletin.domain.BulletinLifecycle.State.PUBLISHED;

import io.mainstay.kernel.Lifecycle;

/// The life of a bulletin. This file is the law: the record obeys it, the page draws its buttons
/// from it, the API lists its actions from it, the diagram in the docs is drawn from it, and the
/// database names the same states.
public final class BulletinLifecycle {

    public enum State {
        DRAFT,
        /// What it is about is going on, or announced.
        PUBLISHED,
        /// Over; whoever was addressed may look it up.
        ENDED,
        /// A draft that nobody was told of.
        DISCARDED
    }

    public enum Action {
        PUBLISH,
        /// Say what is new.
        UPDATE,
        END,
        DISCARD
    }

    // spotless:off
    public static final Lifecycle<State, Action> LIFECYCLE =
            Lifecycle.of(Action.class, DRAFT)
                    .from(PUBLISH, DRAFT)
                    .to(PUBLISHED, BulletinPermission.PUBLISH)
                    .from(UPDATE, PUBLISHED)
                    .to(PUBLISHED, BulletinPermission.PUBLISH)
                    .from(END, PUBLISHED)
                    .to(ENDED, BulletinPermission.PUBLISH)
                    .from(DISCARD, DRAFT)
                    .to(DISCARDED, BulletinPermission.DRAFT)
                    .build();

    // spotless:on

    private BulletinLifecycle() {}
}

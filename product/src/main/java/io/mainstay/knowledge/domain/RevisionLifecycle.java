package io.mainstay.knowledge.domain;

import static io.mainstay.knowledge.domain.KnowledgePermission.RELEASE;
import static io.mainstay.knowledge.domain.KnowledgePermission.WRITE;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Action.DISCARD;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Action.PUBLISH;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Action.REVISE;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Action.SEND_BACK;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Action.SUBMIT;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Stage.DRAFT;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Stage.IN_REVIEW;
import static io.mainstay.knowledge.domain.RevisionLifecycle.Stage.NONE;

import io.mainstay.kernel.Lifecycle;

/// How a published article comes to say something else: written and reviewed beside what its
/// readers go on reading, until it takes its place. As with the life of the article itself, check,
/// buttons, API, diagram and database follow this file.
public final class RevisionLifecycle {

    public enum Stage {
        /// The article is not being revised.
        NONE,
        DRAFT,
        IN_REVIEW
    }

    public enum Action {
        REVISE,
        SUBMIT,
        /// Put it in the place of what is published.
        PUBLISH,
        SEND_BACK,
        /// Leave what is published as it is.
        DISCARD
    }

    // spotless:off
    public static final Lifecycle<Stage, Action> LIFECYCLE =
            Lifecycle.of(Action.class, NONE)
                    .from(REVISE, NONE)
                    .to(DRAFT, WRITE)
                    .from(SUBMIT, DRAFT)
                    .to(IN_REVIEW, WRITE)
                    .from(PUBLISH, IN_REVIEW)
                    .to(NONE, RELEASE)
                    .from(SEND_BACK, IN_REVIEW)
                    .to(DRAFT, RELEASE)
                    .from(DISCARD, DRAFT, IN_REVIEW)
                    .to(NONE, WRITE)
                    .build();

    // spotless:on

    private RevisionLifecycle() {}
}

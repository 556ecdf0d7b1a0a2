package io.mainstay.knowledge.domain;

import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.PUBLISH;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.RETIRE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.REVISE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SEND_BACK;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SUBMIT;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.DRAFT;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.IN_REVIEW;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.PUBLISHED;
import static io.mainstay.knowledge.domain.ArticleLifecycle.State.RETIRED;
import static io.mainstay.knowledge.domain.KnowledgePermission.RELEASE;
import static io.mainstay.knowledge.domain.KnowledgePermission.WRITE;

import io.mainstay.kernel.Lifecycle;

/// The life of an article. This file is the law: the record obeys it, the page draws its buttons
/// from it, the API lists its actions from it, the diagram in the docs is drawn from it, and the
/// database names the same states.
public final class ArticleLifecycle {

    public enum State {
        DRAFT,
        IN_REVIEW,
        /// The only state in which readers see it.
        PUBLISHED,
        RETIRED
    }

    public enum Action {
        /// Hand it in for review.
        SUBMIT,
        PUBLISH,
        SEND_BACK,
        /// Take it out of the archive, to write it anew. What is published is revised beside what
        /// its readers see, see [RevisionLifecycle].
        REVISE,
        RETIRE
    }

    // spotless:off
    public static final Lifecycle<State, Action> LIFECYCLE =
            Lifecycle.of(Action.class, DRAFT)
                    .from(SUBMIT, DRAFT)
                    .to(IN_REVIEW, WRITE)
                    .from(PUBLISH, IN_REVIEW)
                    .to(PUBLISHED, RELEASE)
                    .from(SEND_BACK, IN_REVIEW)
                    .to(DRAFT, RELEASE)
                    .from(REVISE, RETIRED)
                    .to(DRAFT, WRITE)
                    .from(RETIRE, DRAFT, IN_REVIEW, PUBLISHED)
                    .to(RETIRED, RELEASE)
                    .build();

    // spotless:on

    private ArticleLifecycle() {}
}

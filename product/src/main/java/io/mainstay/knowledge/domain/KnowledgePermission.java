package io.mainstay.knowledge.domain;

import static io.mainstay.kernel.Role.ADMINISTRATOR;
import static io.mainstay.kernel.Role.AUDITOR;
import static io.mainstay.kernel.Role.KNOWLEDGE_MANAGER;
import static io.mainstay.kernel.Role.SERVICE_DESK_MANAGER;
import static io.mainstay.kernel.Role.USER;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What one may do with articles, and by which role. A supplier's people read what is written for
/// their team, say whether it helped, and give it as an answer; all else stays inside.
public enum KnowledgePermission implements Permission {
    /// Read what is written for those who work on records.
    READ_AS_STAFF(false, true, allBut(USER)),
    /// Read every article in whatever state.
    SEE_ALL(false, true, EnumSet.of(KNOWLEDGE_MANAGER, SERVICE_DESK_MANAGER, ADMINISTRATOR)),
    /// Begin articles and work on those that are one's own or one's team's.
    WRITE(true, true, allBut(USER, AUDITOR)),
    /// Publish, correct what is published, send back, retire.
    RELEASE(true, true, EnumSet.of(KNOWLEDGE_MANAGER, SERVICE_DESK_MANAGER, ADMINISTRATOR)),
    /// Say that an article was the answer to a record.
    ANSWER(true, false, allBut(USER, AUDITOR)),
    /// Say whether an article helped.
    JUDGE(true, false, allBut(AUDITOR));

    private final boolean changes;
    private final boolean insideOnly;
    private final Set<Role> heldBy;

    KnowledgePermission(boolean changes, boolean insideOnly, Set<Role> heldBy) {
        this.changes = changes;
        this.insideOnly = insideOnly;
        this.heldBy = heldBy;
    }

    private static Set<Role> allBut(Role first, Role... more) {
        return EnumSet.complementOf(EnumSet.of(first, more));
    }

    @Override
    public Set<Role> heldBy() {
        return heldBy;
    }

    @Override
    public boolean changes() {
        return changes;
    }

    @Override
    public boolean insideOnly() {
        return insideOnly;
    }
}

package io.mainstay.platform.access;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.access.Visibility.Branch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The proof that somebody asked what the actor may see: repositories and lists take one, and only
/// this makes one.
public final class Visible {

    private final List<Branch> branches;

    private Visible(List<Branch> branches) {
        this.branches = branches;
    }

    /// What the current actor sees of the kind; the system itself sees all of it.
    public static Visible now(Visibility visibility) {
        return to(Actors.current(), visibility);
    }

    public static Visible to(Actor actor, Visibility visibility) {
        return new Visible(
                actor.isSystem()
                        ? List.of(Branch.everything())
                        : List.copyOf(visibility.branches(actor)));
    }

    /// What the public sees of the kind.
    public static Visible toAnybody(Visibility visibility) {
        return new Visible(List.copyOf(visibility.branchesOfAnybody()));
    }

    public List<Branch> branches() {
        return branches;
    }

    /// One SQL condition for reading by key. Lists use the branches one by one instead.
    public String condition() {
        return branches.isEmpty()
                ? "false"
                : branches.stream()
                        .map(branch -> "(" + branch.condition() + ")")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    public Map<String, Object> parameters() {
        var all = new HashMap<String, Object>();
        branches.forEach(branch -> all.putAll(branch.parameters()));
        return all;
    }
}

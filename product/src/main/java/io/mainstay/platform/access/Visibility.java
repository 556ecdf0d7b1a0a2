package io.mainstay.platform.access;

import io.mainstay.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who sees which records of one kind, written once per kind in one file. Page, list, count,
/// search, attachment and API all take it; nothing reads the kind's table without it.
///
/// The answer is a list of branches; a person sees the union of them. No branch means that the
/// person sees nothing.
public interface Visibility {

    List<Branch> branches(Actor actor);

    /// What whoever has not signed in sees: nothing, but of the few kinds that are shown to the
    /// public.
    default List<Branch> branchesOfAnybody() {
        return List.of();
    }

    /// One reason for which a person sees records, as an SQL condition over the list's table alias.
    ///
    /// @param name such as `mine`, `watched`, `team`; prefixes no parameter, so parameter names
    ///   must differ between branches
    /// @param condition an SQL condition with named parameters
    /// @param hidden where the branch is all but a few records, the condition that those few meet
    record Branch(
            String name,
            String condition,
            Map<String, Object> parameters,
            Optional<String> hidden) {

        public Branch(String name, String condition, Map<String, Object> parameters) {
            this(name, condition, parameters, Optional.empty());
        }

        /// All but those that meet the condition, which are few and have an index: what hangs on
        /// records looks for the few instead of each record.
        ///
        /// @param hidden never null
        public static Branch allBut(String name, String hidden, Map<String, Object> parameters) {
            return new Branch(name, "not (" + hidden + ")", parameters, Optional.of(hidden));
        }

        public static Branch everything() {
            return new Branch("everything", "true", Map.of());
        }
    }
}

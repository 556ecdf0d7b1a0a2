package io.mainstay.platform.access;

import io.mainstay.kernel.Actor;
import java.util.List;
import java.util.Map;

/// Who sees which records of one kind, written once per kind in one file. Page, list, count,
/// search, attachment and API all take it; nothing reads the kind's table without it.
///
/// The answer is a list of branches; a person sees the union of them. No branch means that the
/// person sees nothing.
public interface Visibility {

    List<Branch> branches(Actor actor);

    /// One reason for which a person sees records, as an SQL condition over the list's table alias.
    ///
    /// @param name such as `mine`, `watched`, `team`; prefixes no parameter, so parameter names
    ///   must differ between branches
    /// @param condition an SQL condition with named parameters
    record Branch(String name, String condition, Map<String, Object> parameters) {

        public static Branch everything() {
            return new Branch("everything", "true", Map.of());
        }
    }
}

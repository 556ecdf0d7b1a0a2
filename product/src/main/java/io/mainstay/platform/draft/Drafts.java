package io.mainstay.platform.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The unsent forms of whoever acts now. Nobody reads another person's; they live for two weeks,
/// and of each person the fifty written last. Each opening of a form has its own.
public interface Drafts {

    /// Takes the place of what this opening of the form kept before, and of what it restored.
    /// Nothing is kept for an opening that was sent or discarded already.
    void keep(Draft draft, Optional<Restored> restored);

    /// The newest that is kept for each of the forms of these keys.
    List<Draft> find(Collection<String> keys);

    /// The form was sent, or what was typed is not wanted any more. What other openings of it keep
    /// stays.
    ///
    /// @param page the opening of the page that must not bring it back
    void discard(String key, String page, Optional<Restored> restored);
}

package io.mainstay.platform.draft;

import java.util.Collection;
import java.util.List;

/// The unsent forms of whoever acts now. Nobody reads another person's; they live for two weeks,
/// and of each person the fifty written last.
public interface Drafts {

    /// Takes the place of what was kept for this form before. Nothing is kept for an opening of the
    /// page that has discarded it already.
    void keep(Draft draft);

    /// Those that are kept for the forms of these keys.
    List<Draft> find(Collection<String> keys);

    /// The form was sent, or what was typed is not wanted any more.
    ///
    /// @param page the opening of the page that must not bring it back
    void discard(String key, String page);
}

package io.mainstay.automation;

import io.mainstay.people.TeamId;
import java.util.Optional;

/// Texts that people give again and again.
public interface StandardReplies {

    /// @param body Markdown with placeholders
    /// @param team whose it is; empty for everybody who works on records
    /// @throws io.mainstay.kernel.InvalidInput when it names a placeholder that there is not
    void bringIn(String title, String body, Optional<TeamId> team);
}

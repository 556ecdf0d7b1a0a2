package io.mainstay.knowledge;

import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// A kind of record whose solution can become an article; contributed by the module that owns it.
public interface ArticleSource {

    /// The prefix of the kind's numbers, such as `INC`.
    String prefix();

    /// How the record was solved, as the current actor sees it; empty while it is not solved.
    Optional<Solution> solution(RecordRef record);

    /// What an article begins with.
    ///
    /// @param description Markdown
    /// @param resolution Markdown
    record Solution(String title, String description, String resolution) {}
}

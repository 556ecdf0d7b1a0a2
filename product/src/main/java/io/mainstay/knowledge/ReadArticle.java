package io.mainstay.knowledge;

import java.time.Instant;
import java.util.Optional;

/// An article as its readers see it.
///
/// @param body Markdown
/// @param language of what it says, such as `en`
/// @param published when it last was
/// @param helped what the current actor said of it
/// @param judging whether they may say so
public record ReadArticle(
        ArticleNumber number,
        String title,
        String body,
        String language,
        Optional<Instant> published,
        Optional<Boolean> helped,
        boolean judging) {}

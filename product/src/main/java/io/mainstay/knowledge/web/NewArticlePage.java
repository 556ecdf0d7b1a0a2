package io.mainstay.knowledge.web;

import io.mainstay.classification.ShownField;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.platform.access.RecordCard;
import java.util.List;
import java.util.Optional;

/// The form for an article that is not written yet.
///
/// @param owner who is to keep it right, as the picker shows it
/// @param custom the fields of the organisation
/// @param from the record that it is written from
public record NewArticlePage(
        ArticleDetails details, String owner, List<ShownField> custom, Optional<RecordCard> from) {}

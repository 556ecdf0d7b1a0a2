package io.mainstay.knowledge.web;

import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.platform.access.RecordCard;

/// The articles of a record on a page of their own.
public record RecordArticlesPage(RecordCard card, AnswersOfRecord answers) {}

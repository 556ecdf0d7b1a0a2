package io.mainstay.portal.web;

import io.mainstay.knowledge.LikelyAnswer;
import java.util.List;

/// Where people look for answers.
///
/// @param often what answered the most, while nothing is asked
public record AnswersPage(Found found, List<LikelyAnswer> often, boolean reporting) {}

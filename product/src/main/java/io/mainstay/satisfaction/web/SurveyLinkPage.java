package io.mainstay.satisfaction.web;

import io.mainstay.satisfaction.domain.Survey;
import java.util.Optional;

/// What a link shows to whoever holds it: the number and the title, which its receiver was told,
/// and which button was pressed last. No remark, no name.
///
/// @param survey empty where the link leads nowhere any more
/// @param thanked right after an answer
public record SurveyLinkPage(Optional<Survey> survey, String mark, boolean thanked) {}

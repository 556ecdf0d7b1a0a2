package io.mainstay.satisfaction.web;

import io.mainstay.satisfaction.domain.SurveyRules;

/// The rules of surveys as the page shows them.
///
/// @param team that follows up, as its field takes it
public record SurveyRulesPage(SurveyRules rules, String team) {}

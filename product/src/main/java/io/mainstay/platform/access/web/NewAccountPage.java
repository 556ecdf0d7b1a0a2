package io.mainstay.platform.access.web;

import io.mainstay.platform.web.Choice;
import java.util.List;

/// @param words what was searched for among the people
/// @param people who was found
public record NewAccountPage(String words, List<Choice> people) {}

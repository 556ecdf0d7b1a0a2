package io.mainstay.incident.web;

import io.mainstay.platform.web.Choice;
import java.util.List;

/// The form with which history is brought in.
public record ImportPage(String action, List<Choice> mappings) {}

package io.mainstay.classification.web;

import io.mainstay.classification.Choice;
import java.util.List;
import java.util.SortedMap;

/// Every list with its entries.
public record ChoicesPage(SortedMap<String, List<Choice>> lists) {}

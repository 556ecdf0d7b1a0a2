package io.mainstay.people.web;

import io.mainstay.people.PersonSummary;
import java.util.List;

/// What a person field offers while somebody types.
public record PersonOptions(List<PersonSummary> people) {}

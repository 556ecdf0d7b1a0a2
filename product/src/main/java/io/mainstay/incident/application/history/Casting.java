package io.mainstay.incident.application.history;

import io.mainstay.classification.Categories;
import io.mainstay.classification.Choices;
import io.mainstay.people.People;
import io.mainstay.people.Sites;
import io.mainstay.people.Teams;
import org.springframework.stereotype.Component;

/// The rooms that know who and what history names.
@Component
record Casting(People people, Teams teams, Sites sites, Categories categories, Choices choices) {}

package io.mainstay.people.web;

import io.mainstay.kernel.Gate;
import io.mainstay.platform.web.list.ListViews;
import io.mainstay.platform.web.record.Histories;
import org.springframework.stereotype.Component;

/// What the pages of every kind are made with.
@Component
record DirectoryDesk(DirectoryFields fields, ListViews lists, Histories histories, Gate gate) {}

package io.mainstay.journal.web;

import io.mainstay.platform.access.RecordCard;

/// The time of one record on a page of its own.
public record TimePage(RecordCard card, TimeSection section) {}

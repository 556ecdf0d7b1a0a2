package io.mainstay.task.web;

import io.mainstay.platform.access.RecordCard;
import io.mainstay.task.TaskBoard;

/// The board of a record on a page of its own.
public record BoardPage(RecordCard card, TaskBoard board) {}

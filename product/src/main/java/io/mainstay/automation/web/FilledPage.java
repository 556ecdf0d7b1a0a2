package io.mainstay.automation.web;

import io.mainstay.automation.domain.Reply;
import io.mainstay.platform.access.RecordCard;
import java.util.List;

/// Standard replies as they read for one record.
public record FilledPage(RecordCard record, List<Reply> replies) {}

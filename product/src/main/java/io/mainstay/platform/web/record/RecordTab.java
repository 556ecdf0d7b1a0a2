package io.mainstay.platform.web.record;

import java.util.OptionalLong;

/// One tab of a record.
///
/// @param count shown beside the words
public record RecordTab(String label, String href, OptionalLong count, boolean current) {}

package io.mainstay.platform.web.pick;

import java.util.List;

/// What a field offers for what was typed so far.
public record PickPage(List<Pick> picks) {}

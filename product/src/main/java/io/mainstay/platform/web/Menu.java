package io.mainstay.platform.web;

import java.util.List;
import java.util.stream.Stream;

/// Where the current actor may go and what they may begin, in order.
public interface Menu {

    Stream<NavigationEntry> entries();

    List<PaletteAction> actions();
}

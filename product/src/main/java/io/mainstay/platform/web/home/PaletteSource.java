package io.mainstay.platform.web.home;

import java.util.List;
import java.util.Locale;

/// Something else that the palette looks through: records, people. Contributed as a bean; asked
/// with the current actor, whose eyes it respects.
public interface PaletteSource {

    /// Of the words above what it found.
    String key();

    /// The few best, every kind with its share.
    List<Found> find(String words, Locale locale);
}

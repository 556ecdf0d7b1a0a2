package io.mainstay.incident;

import java.util.List;

/// Finds incidents like the one that is being told, among those that the current actor sees, for
/// whoever is about to report it.
public interface SimilarIncidents {

    /// Those that are open, the best first. Nothing typed, nothing found; whatever else was typed
    /// is no mistake.
    List<SimilarIncident> open(Told told, int most);
}

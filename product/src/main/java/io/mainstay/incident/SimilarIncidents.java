package io.mainstay.incident;

/// Finds incidents like the one that is being told, among those that the current actor sees.
///
/// Never more than a bounded number is looked at: those with the rarest of the words, the newest of
/// them first. Nothing typed, nothing found; whatever else was typed is no mistake.
public interface SimilarIncidents {

    /// @param most of the open ones and of the solved ones, up to 20
    Likeness like(Told told, int most);
}

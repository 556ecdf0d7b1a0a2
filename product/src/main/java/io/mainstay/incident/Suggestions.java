package io.mainstay.incident;

/// Proposes category and team for what is being told, from how this organisation solved what was
/// like it, and says why. Says nothing where that is too little to go by.
///
/// Only solved incidents teach, and only those that the current actor may see speak: the similar
/// ones by themselves, and the counts over all that are not restricted where the actor sees all of
/// these.
public interface Suggestions {

    /// Similar incidents come with it, so that nobody searches twice.
    Suggested of(Told told);
}

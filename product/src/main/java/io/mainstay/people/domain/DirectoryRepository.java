package io.mainstay.people.domain;

import io.mainstay.platform.access.Visible;

/// Keeps one kind of record of the directory.
///
/// @param <I> its identity
public interface DirectoryRepository<I, R> {

    I nextId();

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not visible
    R get(I id, Visible visible);

    void add(R added);

    /// @throws io.mainstay.kernel.StaleRecord when somebody else changed it since it was read
    void update(R changed);
}

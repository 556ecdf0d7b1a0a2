package io.mainstay.people.web;

import org.jspecify.annotations.Nullable;

/// A form of the directory as it is sent.
///
/// @param <D> what it says about the record
interface DirectoryForm<D> {

    /// @param fields reads what names somebody else
    D details(DirectoryFields fields);

    @Nullable Long version();

    default long versionRead() {
        var read = version();
        return read == null ? -1 : read;
    }
}

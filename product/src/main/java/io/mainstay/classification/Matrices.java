package io.mainstay.classification;

/// The priority matrices.
public interface Matrices {

    /// The matrix of a process, such as `incident`, as it is now.
    ///
    /// @throws io.mainstay.kernel.NoSuchRecord when the process has none
    Matrix of(String process);
}

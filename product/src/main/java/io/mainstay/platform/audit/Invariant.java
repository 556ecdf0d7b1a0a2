package io.mainstay.platform.audit;

import java.util.List;

/// Something that must always hold in the data. Each module contributes its own as beans;
/// `bin/mainstay verify` asks them all.
public interface Invariant {

    enum Depth {
        /// At most a few seconds, whatever the size of the data.
        SAMPLE,
        FULL
    }

    /// A clause that states what holds, such as `Every incident has a priority of the matrix`.
    String name();

    /// What is broken, one sentence each that names the record; empty when the invariant holds.
    List<String> broken(Depth depth);
}

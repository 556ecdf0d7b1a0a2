package io.mainstay.platform.persistence.backup;

/// Told how far a backup or a restore is, one part after the other.
public interface Progress {

    /// For whoever does not want to know.
    Progress UNTOLD =
            new Progress() {
                @Override
                public void begin(String part) {}

                @Override
                public void at(double share) {}

                @Override
                public void end(long rows, long bytes) {}

                @Override
                public void end() {}
            };

    void begin(String part);

    /// @param share of the whole work that is done, from 0 to 1
    void at(double share);

    /// Of a table.
    ///
    /// @param bytes before they are packed
    void end(long rows, long bytes);

    /// Of other work.
    void end();
}

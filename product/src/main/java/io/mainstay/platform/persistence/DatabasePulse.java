package io.mainstay.platform.persistence;

/// Tells whether the database answers, however busy the pool is: a node whose connections are all
/// at work is not broken.
public interface DatabasePulse {

    /// Within two seconds or so.
    boolean beats();
}

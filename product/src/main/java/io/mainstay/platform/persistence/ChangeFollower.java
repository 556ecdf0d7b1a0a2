package io.mainstay.platform.persistence;

import io.mainstay.kernel.RecordRef;
import java.util.Set;

/// Told on every node, within about two seconds and usually at once, which records have changed.
/// May be told twice.
public interface ChangeFollower {

    void changed(Set<RecordRef> refs);
}

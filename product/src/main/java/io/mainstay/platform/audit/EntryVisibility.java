package io.mainstay.platform.audit;

import io.mainstay.kernel.RecordRef;

/// May the current actor read what happened to this record? Implemented where records' doors are:
/// the trail must show nobody what its record hides.
public interface EntryVisibility {

    boolean allows(RecordRef ref);
}

package io.mainstay.platform.bulk;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.ListDeclaration;
import java.util.List;

/// A kind of record that can be changed many at a time. A module contributes one as a bean; its
/// list picks the records, by their field `number`.
public interface BulkKind {

    ListDeclaration list();

    RecordRef ref(long id);

    /// In the order in which they are offered.
    List<? extends BulkAction> actions();
}

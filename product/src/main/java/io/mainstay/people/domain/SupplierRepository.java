package io.mainstay.people.domain;

import io.mainstay.people.SupplierId;
import io.mainstay.platform.access.Visible;

/// Keeps suppliers.
public interface SupplierRepository {

    SupplierId nextId();

    /// @throws io.mainstay.kernel.NoSuchRecord when it is not there or not visible
    Supplier get(SupplierId id, Visible visible);

    void add(Supplier supplier);

    /// @throws io.mainstay.kernel.StaleRecord when somebody else changed it since it was read
    void update(Supplier supplier);
}

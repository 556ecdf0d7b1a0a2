package io.mainstay.classification;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;

/// The fields that administrators added to kinds of record, and what they hold. The module that
/// owns a kind of record reads the values with the record, checks and keeps them within its own use
/// cases, and audits them among the record's fields.
public interface CustomFields {

    /// The fields that a record may have or has: those that are active and those that hold
    /// something, without those that the actor may not read, in their order.
    List<ShownField> shown(String process, CustomValues values);

    /// Adds to `check` what is wrong with the values that change.
    ///
    /// @return the values after the change, in the form in which they are kept
    CustomValues checked(Change change, Check check);

    /// Writes down what differs from what is kept, in the transaction that is open.
    void keep(String process, RecordRef record, CustomValues values);

    /// A change of the values of one record.
    ///
    /// @param categoryBefore of a new record, empty
    /// @param after with the new values as they were typed
    record Change(
            String process,
            Optional<CategoryId> categoryBefore,
            Optional<CategoryId> category,
            CustomValues before,
            CustomValues after,
            boolean isNew) {}
}

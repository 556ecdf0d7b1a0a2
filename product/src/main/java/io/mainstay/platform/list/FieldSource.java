package io.mainstay.platform.list;

import java.util.List;

/// Adds fields to lists while the product runs: an administrator's own. Implemented by modules that
/// keep such fields; asked for every request, so it answers from memory.
public interface FieldSource {

    /// @param list the name of the list
    /// @param record the SQL expression of a record's number as text, over the aliases of the list
    List<Extra> fields(String list, String record);

    /// A field and the join that its expression reads.
    ///
    /// @param view the published view and its alias, as [ListDeclaration.Draft#join]
    /// @param on unique in the view
    record Extra(Field field, String view, String on) {}
}

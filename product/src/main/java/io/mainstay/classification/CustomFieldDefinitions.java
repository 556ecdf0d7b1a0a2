package io.mainstay.classification;

/// Which custom fields there are, for imports and the sample.
public interface CustomFieldDefinitions {

    /// Finds the field of this code again, or adds it as the last.
    ///
    /// @param wanted its id, version and position count for nothing
    CustomField bringIn(CustomField wanted);
}

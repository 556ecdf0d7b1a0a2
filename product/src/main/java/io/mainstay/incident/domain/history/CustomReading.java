package io.mainstay.incident.domain.history;

/// Reads what a file tells of a custom field, as the field's kind asks.
public interface CustomReading {

    /// @return the value in the form in which the field keeps it
    /// @throws NotRead when the field cannot hold that
    String read(String code, String value) throws NotRead;
}

package io.mainstay.platform.access;

/// Who sees the records of one kind, in SQL, for what hangs on a record and knows only its number:
/// tasks, time spent. Each module that owns a kind contributes one as a bean, from the same
/// [Visibility] that its own list and loader take; [RecordSights] puts them together.
public interface RecordSight {

    /// The prefix of the kind's numbers, such as `INC`.
    String prefix();

    /// The table with the alias that the visibility speaks of: `incident.incident i`.
    String table();

    /// The record's number as text, over that alias; unique, with an index.
    String number();

    /// The unit to which a record belongs, over that alias.
    default String unit() {
        return "null::bigint";
    }

    /// The site to which a record belongs, over that alias.
    default String site() {
        return "null::bigint";
    }

    Visibility visibility();
}

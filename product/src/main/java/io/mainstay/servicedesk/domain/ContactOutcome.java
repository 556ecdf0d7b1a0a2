package io.mainstay.servicedesk.domain;

/// What a contact led to.
public enum ContactOutcome {
    /// The caller knows what they wanted to know.
    INFORMATION,
    /// An article was the answer.
    ARTICLE,
    /// A new incident was logged.
    INCIDENT,
    /// It was about a record that was there already.
    ADDED,
    COMPLAINT,
    COMPLIMENT,
    /// The caller was gone before anybody could help.
    ABANDONED;

    /// Whether it says nothing without the record that it led to.
    public boolean needsRecord() {
        return this == ARTICLE || this == INCIDENT || this == ADDED;
    }

    /// Whether what it was about was over with it, whatever became of any record.
    public boolean solves() {
        return this == INFORMATION || this == ARTICLE;
    }

    /// Whether somebody called about something new that could be solved: complaints, compliments,
    /// second calls and lost ones are no first contacts.
    public boolean isFirstContact() {
        return solves() || this == INCIDENT;
    }
}

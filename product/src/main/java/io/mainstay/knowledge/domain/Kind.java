package io.mainstay.knowledge.domain;

/// What sort of article it is. Each has a template, under the words of the kind with `.template`.
public enum Kind {
    /// Steps to something that people want to do.
    HOW_TO,
    /// A question that comes again, and what to say.
    KNOWN_ANSWER,
    /// Facts to look up.
    REFERENCE
}

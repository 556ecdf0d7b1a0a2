package io.mainstay.incident;

import java.util.List;

/// One category or team, and what speaks for it.
///
/// @param id of the category or the team
/// @param percent how likely it is the right one, from 1 to 99
/// @param agreeing how many of the similar solved incidents ended so
/// @param of how many similar ones that is of; 0 when the words speak alone
/// @param evidence those that agree, which the reader sees
/// @param words that stand in such incidents more often than elsewhere, the strongest first
public record Suggestion(
        long id,
        String label,
        int percent,
        int agreeing,
        int of,
        List<IncidentNumber> evidence,
        List<String> words) {}

/// One box over every kind of record.
///
/// Owns the search page, `/api/v1/search`, and the words that the records of each list have, to
/// find what somebody meant who misspells one. Asks the record doors for a number and every
/// [io.mainstay.platform.search.Searchable] for words; modules implement that. Tells
/// [io.mainstay.platform.search.UnansweredSearches] what was not found. Never keeps an index of
/// records of its own. Easy to get wrong: a kind searches through the list engine, so that its
/// visibility holds; and a word is told only to whoever sees a record in which it stands, because
/// the words of others say what they are about.
@NullMarked
package io.mainstay.platform.search;

import org.jspecify.annotations.NullMarked;

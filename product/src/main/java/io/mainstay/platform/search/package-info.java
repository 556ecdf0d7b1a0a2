/// One box over every kind of record.
///
/// Owns the search page and `/api/v1/search`. Asks the record doors for a number and every
/// [io.mainstay.platform.search.Searchable] for words; modules implement that. Tells nothing. Never
/// keeps an index of its own. Easy to get wrong: a kind searches through the list engine, so that
/// its visibility holds.
@NullMarked
package io.mainstay.platform.search;

import org.jspecify.annotations.NullMarked;

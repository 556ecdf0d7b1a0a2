package io.mainstay.platform.list;

import io.mainstay.kernel.Refusal;

/// No index serves this sort, and the filter leaves too many rows to sort them for one page.
public final class SortNeedsFewerRows extends Refusal {

    SortNeedsFewerRows(String sort, int most) {
        super(Kind.INVALID, "sort-needs-fewer-rows", sort, most);
    }
}

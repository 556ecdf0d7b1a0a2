/// The list page: tabs, chips, table, preview, the same for every kind of record.
@NullMarked
package io.mainstay.platform.web.list;

import org.jspecify.annotations.NullMarked;

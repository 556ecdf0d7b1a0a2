/// Charts drawn on the server as SVG: the same on the page, in the dark, and on paper; each mark a
/// link to its records, each with its table.
@NullMarked
package io.mainstay.platform.web.chart;

import org.jspecify.annotations.NullMarked;

/// What a monitoring system reads of a node: figures in Prometheus' text form, on a port of this
/// machine alone, when `MAINSTAY_MANAGEMENT_PORT` names one. Not named, nothing of this is made.
///
/// Uses persistence and traces, and of other parts only their tables, at each reading.
@NullMarked
package io.mainstay.platform.metrics;

import org.jspecify.annotations.NullMarked;

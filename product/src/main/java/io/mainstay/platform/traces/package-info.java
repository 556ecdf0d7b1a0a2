/// What a request or a job did, step by step, for whoever looks for lost time: marks in the log
/// that are always there, and spans that are sent to a collector of OpenTelemetry when
/// `MAINSTAY_TRACES_URL` names one. Not named, no span is made and no statement is watched.
///
/// Easy to get wrong: a span leaves the house, so it holds names and numbers of records only, never
/// an address as it was asked for, a parameter, a value, a message or a person.
@NullMarked
package io.mainstay.platform.traces;

import org.jspecify.annotations.NullMarked;

/// Long work in the background, visible, with progress, cancel and a result; and work that comes
/// again and again.
///
/// Owns jobs, their refused rows, the scheduler's table. Asks access for the person behind a job.
/// Tells nothing. Never knows what a job does. Easy to get wrong: a job may be killed at any moment
/// and runs again from the start, so its handler skips what is already done; a run that lost its
/// job to another node learns so from `isCancelled`.
@NullMarked
package io.mainstay.platform.jobs;

import org.jspecify.annotations.NullMarked;

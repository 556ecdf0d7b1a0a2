/// Starting, running, cancelling and retrying jobs.
@NullMarked
package io.mainstay.platform.jobs.application;

import org.jspecify.annotations.NullMarked;

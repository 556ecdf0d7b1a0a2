/// What a job is and how it stands.
@NullMarked
package io.mainstay.platform.jobs.domain;

import org.jspecify.annotations.NullMarked;

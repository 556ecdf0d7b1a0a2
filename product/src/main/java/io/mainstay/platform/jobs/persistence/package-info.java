/// All SQL of the jobs.
@NullMarked
package io.mainstay.platform.jobs.persistence;

import org.jspecify.annotations.NullMarked;

/// The pages of the jobs.
@NullMarked
package io.mainstay.platform.jobs.web;

import org.jspecify.annotations.NullMarked;

/// Jobs in the API.
@NullMarked
package io.mainstay.platform.jobs.rest;

import org.jspecify.annotations.NullMarked;

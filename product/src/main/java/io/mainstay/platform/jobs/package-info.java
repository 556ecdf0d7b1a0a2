/// Long work in the background, visible, with progress, cancel and a result.
@NullMarked
package io.mainstay.platform.jobs;

import org.jspecify.annotations.NullMarked;

/// What a task is, and how the tasks of a record hang together.
@NullMarked
package io.mainstay.task.domain;

import org.jspecify.annotations.NullMarked;

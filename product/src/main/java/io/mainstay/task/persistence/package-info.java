/// All SQL of tasks.
@NullMarked
package io.mainstay.task.persistence;

import org.jspecify.annotations.NullMarked;

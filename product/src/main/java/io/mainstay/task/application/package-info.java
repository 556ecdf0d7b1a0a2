/// Planning and doing tasks.
@NullMarked
package io.mainstay.task.application;

import org.jspecify.annotations.NullMarked;

/// What can be done to many tasks at a time.
@NullMarked
package io.mainstay.task.application.bulk;

import org.jspecify.annotations.NullMarked;

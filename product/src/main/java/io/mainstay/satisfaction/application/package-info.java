/// Asking, answering, following up and counting.
@NullMarked
package io.mainstay.satisfaction.application;

import org.jspecify.annotations.NullMarked;

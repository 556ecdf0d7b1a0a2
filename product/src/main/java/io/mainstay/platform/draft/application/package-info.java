@NullMarked
package io.mainstay.platform.draft.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.mainstay.platform.draft.domain;

import org.jspecify.annotations.NullMarked;

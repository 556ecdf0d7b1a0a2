@NullMarked
package io.mainstay.platform.draft.web;

import org.jspecify.annotations.NullMarked;

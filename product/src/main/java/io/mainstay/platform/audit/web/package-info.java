/// The audit page.
@NullMarked
package io.mainstay.platform.audit.web;

import org.jspecify.annotations.NullMarked;

/// What the chain is made of: digests, entries, seals.
@NullMarked
package io.mainstay.platform.audit.domain;

import org.jspecify.annotations.NullMarked;

/// All SQL of the schema `platform_draft`.
@NullMarked
package io.mainstay.platform.draft.persistence;

import org.jspecify.annotations.NullMarked;

/// All SQL of the schema `platform_live`.
@NullMarked
package io.mainstay.platform.web.live.persistence;

import org.jspecify.annotations.NullMarked;

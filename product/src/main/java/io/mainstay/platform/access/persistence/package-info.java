/// All SQL of the schema `platform_access`.
@NullMarked
package io.mainstay.platform.access.persistence;

import org.jspecify.annotations.NullMarked;

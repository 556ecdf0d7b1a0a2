/// All SQL of the schema `automation`.
@NullMarked
package io.mainstay.automation.persistence;

import org.jspecify.annotations.NullMarked;

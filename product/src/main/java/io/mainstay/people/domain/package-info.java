/// People, teams, units, sites, suppliers: what they know and their rules. Plain Java.
@NullMarked
package io.mainstay.people.domain;

import org.jspecify.annotations.NullMarked;

/// The record page: head, conversation, properties, tabs, the same for every kind of record.
@NullMarked
package io.mainstay.platform.web.record;

import org.jspecify.annotations.NullMarked;

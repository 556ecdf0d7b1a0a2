package io.mainstay.platform.persistence;

import org.springframework.context.annotation.Import;

/// The database without the house: no scheduler, no sealer, no follower. For commands that must be
/// alone with the tables, or find them as another version left them.
@Import(DatabaseConfiguration.class)
public class OnlyTheDatabase {}

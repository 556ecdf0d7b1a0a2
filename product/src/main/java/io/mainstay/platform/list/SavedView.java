package io.mainstay.platform.list;

/// A list as one person wants to see it again, under a name of their own.
public record SavedView(long id, String list, String name, String filter, String sort) {}

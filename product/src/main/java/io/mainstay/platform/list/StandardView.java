package io.mainstay.platform.list;

/// A view that comes with the product, declared by the module of the list.
///
/// @param key names it in the address; its words stand under `<list>.view.<key>`
public record StandardView(String key, String filter, String sort) {}

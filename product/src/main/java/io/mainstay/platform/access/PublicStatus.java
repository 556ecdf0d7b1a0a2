package io.mainstay.platform.access;

/// Whether whoever has not signed in may look at the status page, which an administrator decides.
/// The wall asks it for the addresses of that page alone and opens no other by it.
public interface PublicStatus {

    boolean isOpen();
}

package io.mainstay.platform.persistence.backup;

/// An archive that is complete.
///
/// @param size of the file, in bytes
/// @param fingerprint the digest of the manifest: kept elsewhere, it proves later that the archive
///   is the same
public record TakenBackup(Manifest manifest, long size, String fingerprint) {}

package com.reachgig.ports.file;

import java.time.Instant;

/** What is known of a stored file. */
public record FileInfo(
    String key, String contentType, long bytes, StorageClass storageClass, Instant storedAt) {}

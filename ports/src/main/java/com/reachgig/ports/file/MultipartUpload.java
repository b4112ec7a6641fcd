package com.reachgig.ports.file;

/**
 * An upload in parts that was begun. Whoever began it keeps this until the upload ends; it may go
 * to another process.
 *
 * @param id the store's name for it; another one each time an upload is begun
 */
public record MultipartUpload(String id, MultipartRequest request) {}

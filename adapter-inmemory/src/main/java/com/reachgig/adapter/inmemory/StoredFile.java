package com.reachgig.adapter.inmemory;

import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept.
 *
 * @param upload the upload in parts that it was, or null if it was uploaded at once
 */
record StoredFile(FileInfo info, Value.Bytes content, @Nullable String upload) {

  StoredFile movedTo(StorageClass storageClass) {
    return new StoredFile(
        new FileInfo(info.key(), info.contentType(), info.bytes(), storageClass, info.storedAt()),
        content,
        upload);
  }
}

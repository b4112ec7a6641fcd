package com.reachgig.adapter.inmemory;

import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.value.Value;

/** A file as it is kept. */
record StoredFile(FileInfo info, Value.Bytes content) {

  StoredFile movedTo(StorageClass storageClass) {
    return new StoredFile(
        new FileInfo(info.key(), info.contentType(), info.bytes(), storageClass, info.storedAt()),
        content);
  }
}

package com.reachgig.contracts.file;

import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Makes a file store of the adapter under test, and plays its clients. */
public interface FileStoreFixture {

  /** Opens a store without files. */
  Session open(InstantSource clock);

  /** A store that is open. */
  interface Session extends AutoCloseable {
    FileStore store();

    /** Uploads in parts into that store. */
    MultipartUploads uploads();

    /** Sends a client's request, as it is. */
    Answer request(String method, URI url, Map<String, String> headers, Value.Bytes body);

    @Override
    void close();
  }

  /** What a client gets; names of headers are in lower case. */
  record Answer(int status, Map<String, String> headers, Value.Bytes body) {
    boolean isSuccess() {
      return status / 100 == 2;
    }

    boolean isRefusal() {
      return status / 100 == 4;
    }
  }
}

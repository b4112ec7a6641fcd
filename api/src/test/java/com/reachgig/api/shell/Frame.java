package com.reachgig.api.shell;

import java.nio.ByteBuffer;

/**
 * One frame of HTTP/2 (RFC 9113, section 4.1).
 *
 * @param stream 0 for the connection
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Frame(int type, int flags, int stream, byte[] payload) {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;

  static final int END_STREAM = 1;
  static final int ACK = 1;
  static final int END_HEADERS = 4;
  static final int PRIORITY = 0x20;

  static final int HEAD_LENGTH = 9;

  boolean is(int otherType, int otherStream) {
    return type == otherType && stream == otherStream;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(HEAD_LENGTH + payload.length)
        .putInt(payload.length << 8 | type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }
}

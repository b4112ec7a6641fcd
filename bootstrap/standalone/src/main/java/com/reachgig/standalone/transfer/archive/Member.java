package com.reachgig.standalone.transfer.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A member of a gzip file whose header tells its size, in an extra field named {@code RG}. Members
 * in a row are one gzip file for any other tool; here they can be told apart, so that a file that
 * was cut is cut at a known place and can be continued there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class Member {
  /** Magic number, deflate, extra field, no time, unknown system, 8 bytes of it: RG, 4 bytes. */
  private static final byte[] HEAD = {
    0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, (byte) 255, 8, 0, 'R', 'G', 4, 0
  };

  private static final int START = HEAD.length + Integer.BYTES;
  private static final int TAIL = 2 * Integer.BYTES;

  /** More than any page is; protects the memory from what is no archive. */
  private static final int MAX = 64 * 1_024 * 1_024;

  private Member() {}

  static byte[] pack(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream(content.length / 4 + 64);
    bytes.write(new byte[START]);
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(content);
    } finally {
      deflater.end();
    }
    var crc = new CRC32();
    crc.update(content);
    bytes.write(new byte[TAIL]);
    byte[] member = bytes.toByteArray();
    var buffer = ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(HEAD).putInt(member.length);
    buffer.position(member.length - TAIL);
    buffer.putInt((int) crc.getValue()).putInt(content.length);
    return member;
  }

  /** A member's content, and how many bytes of the file it takes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, and never compared
  record Unpacked(byte[] content, int size) {}

  /** The next member, or null at the end of the file. */
  static @Nullable Unpacked read(InputStream in) throws IOException {
    byte[] start = in.readNBytes(START);
    if (start.length == 0) {
      return null;
    }
    int known = Math.min(start.length, HEAD.length);
    if (!Arrays.equals(start, 0, known, HEAD, 0, known)) {
      throw new DamagedArchive("it is no archive of ReachGig, or damaged");
    }
    if (start.length < START) {
      throw new DamagedArchive.Cut("its end is missing");
    }
    int size = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD.length);
    if (size < START + TAIL || size > MAX) {
      throw new DamagedArchive("it is damaged: a part of %,d bytes".formatted(size));
    }
    byte[] rest = in.readNBytes(size - START);
    if (rest.length < size - START) {
      throw new DamagedArchive.Cut("its end is missing");
    }
    byte[] member = Arrays.copyOf(start, size);
    System.arraycopy(rest, 0, member, START, rest.length);
    return new Unpacked(inflate(member), size);
  }

  private static byte[] inflate(byte[] member) throws DamagedArchive {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(member))) {
      byte[] content = gzip.readNBytes(MAX);
      if (gzip.read() >= 0) {
        throw new DamagedArchive("it is damaged: a part that is too large");
      }
      return content;
    } catch (DamagedArchive e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedArchive("it is damaged: " + e.getMessage(), e);
    }
  }
}

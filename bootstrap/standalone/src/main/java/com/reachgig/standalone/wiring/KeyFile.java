package com.reachgig.standalone.wiring;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Set;

/** A random key in a file of its own that only its owner reads; made where it is missing. */
final class KeyFile {
  private static final int BYTES = 32;

  private KeyFile() {}

  static byte[] in(Path folder, String name) {
    var file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      var key = Files.readAllBytes(file);
      if (key.length != BYTES) {
        throw new PortException(Fault.CORRUPT, file + " is no key; remove it to have one made");
      }
      return key;
    } catch (IOException e) {
      throw new PortException(Fault.DENIED, "the key " + file + " cannot be read or made", e);
    }
  }

  /** Under another name first, so that a crash leaves a whole key or none. */
  private static void make(Path file) throws IOException {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(fresh);
    try (var channel = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), OwnerOnly.MODE)) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}

package com.reachgig.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A key ring in a file, as a JSON Web Key Set, for the eyes of its owner only. */
final class KeyFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path path;

  KeyFile(Path path) {
    this.path = path;
  }

  /** The ring, or empty if there is no file. */
  Optional<KeyRing> read() {
    try {
      requireOwnerOnly();
      return Optional.of(parse(Files.readString(path, UTF_8)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure("cannot read", e);
    }
  }

  /** Replaces the file in one step: a crash leaves the old one or the new one. */
  KeyRing write(KeyRing ring) {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    byte[] bytes = new JWKSet(List.copyOf(ring.keys())).toString(false).getBytes(UTF_8);
    try {
      Files.deleteIfExists(next);
      writeDurably(next, bytes);
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder();
      return ring;
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
  }

  private void writeDurably(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> create =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] mode =
        isPosix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    try (FileChannel channel = FileChannel.open(file, create, mode)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Makes the rename itself durable; systems without POSIX cannot open a folder. */
  private void syncFolder() throws IOException {
    if (isPosix()) {
      try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  private void requireOwnerOnly() throws IOException {
    if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new PortException(
          Fault.DENIED,
          "others can read or change the signing keys in %s (%s): run  chmod 600 %s"
              .formatted(
                  path, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path));
    }
  }

  private boolean isPosix() {
    return Files.getFileAttributeView(folder(), PosixFileAttributeView.class) != null;
  }

  private Path folder() {
    return Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
  }

  private KeyRing parse(String text) {
    try {
      List<ECKey> keys = new ArrayList<>();
      for (JWK key : JWKSet.parse(text).getKeys()) {
        keys.add(KeyRing.requireSigningKey(key));
      }
      return new KeyRing(keys);
    } catch (ParseException | IllegalArgumentException e) {
      throw new PortException(Fault.CORRUPT, "no signing keys in " + path, e);
    }
  }

  private PortException failure(String what, IOException e) {
    Fault fault = e instanceof AccessDeniedException ? Fault.DENIED : Fault.UNAVAILABLE;
    return new PortException(fault, what + " the signing keys in " + path, e);
  }
}

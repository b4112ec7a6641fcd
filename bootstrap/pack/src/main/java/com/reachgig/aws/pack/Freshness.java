package com.reachgig.aws.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Whether a zip was made of the same libraries, by the same JDK and the same release of this. */
record Freshness(Path folder, Family family, List<Path> libraries) {
  Path zip() {
    return folder.resolve(family.id() + ".zip");
  }

  boolean isFresh() {
    try {
      return Files.exists(zip())
          && Files.exists(noted())
          && Files.readString(noted()).equals(fingerprint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void note() throws IOException {
    Files.writeString(noted(), fingerprint());
  }

  private Path noted() {
    return folder.resolve(family.id() + ".made-of");
  }

  private static Path program() {
    var source = Freshness.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(source.toString()));
  }

  private String fingerprint() throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(Runtime.version().toString().getBytes(UTF_8));
      for (var library : libraries) {
        digest.update(library.getFileName().toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(library));
      }
      var program = program();
      if (Files.isRegularFile(program)) { // a folder of classes where it is not packed itself
        digest.update(Files.readAllBytes(program));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

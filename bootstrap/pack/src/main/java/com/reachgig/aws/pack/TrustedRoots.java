package com.reachgig.aws.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves in a JDK's trust store only whom a function's calls need to trust: the authorities of
 * AWS's endpoints. A function calls nobody else. The JDK reads the whole store at the first
 * connection, and of 150 certificates each costs a start half a millisecond.
 *
 * @see <a href="https://www.amazontrust.com/repository/">Amazon Trust Services, whose five roots
 *     these are</a>
 */
final class TrustedRoots {
  static final List<String> NAMES =
      List.of(
          "Amazon Root CA 1",
          "Amazon Root CA 2",
          "Amazon Root CA 3",
          "Amazon Root CA 4",
          "Starfield Services Root Certificate Authority - G2");

  private TrustedRoots() {}

  /**
   * Replaces the store of an image.
   *
   * @throws IOException if one of the five is missing, for then the rest is not to be relied on
   */
  static void keep(Path image) throws IOException {
    var file = image.resolve("lib/security/cacerts");
    try {
      var roots = of(read(file));
      var kept = KeyStore.getInstance("JKS"); // opened without a password
      kept.load(null, null);
      for (int i = 0; i < NAMES.size(); i++) {
        kept.setCertificateEntry("aws-" + i, roots.get(i));
      }
      try (var out = Files.newOutputStream(file)) {
        kept.store(out, "changeit".toCharArray()); // the JDK's own, only against damage
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("the trust store of the JDK cannot be read: " + file, e);
    }
  }

  static KeyStore read(Path file) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), (char[]) null);
  }

  private static List<X509Certificate> of(KeyStore all)
      throws IOException, GeneralSecurityException {
    var found = new ArrayList<X509Certificate>();
    for (var name : NAMES) {
      found.add(named(name, all));
    }
    return found;
  }

  private static X509Certificate named(String name, KeyStore all)
      throws IOException, GeneralSecurityException {
    for (var aliases = all.aliases(); aliases.hasMoreElements(); ) {
      if (all.getCertificate(aliases.nextElement()) instanceof X509Certificate certificate
          && certificate.getSubjectX500Principal().getName().contains("CN=" + name + ",")) {
        return certificate;
      }
    }
    throw new IOException("this JDK does not trust " + name + ", which AWS's endpoints may need");
  }
}

package com.reachgig.aws.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedRootsTest {
  @TempDir private Path image;
  private Path store;

  @BeforeEach
  void copyTheJdks() throws IOException {
    store = Files.createDirectories(image.resolve("lib/security")).resolve("cacerts");
    Files.copy(Path.of(System.getProperty("java.home"), "lib/security/cacerts"), store);
  }

  @Test
  void the_five_roots_of_amazon_are_left_and_trusted() throws Exception {
    TrustedRoots.keep(image);
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(TrustedRoots.read(store));
    var issuers = ((X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers();
    assertThat(issuers)
        .extracting(issuer -> issuer.getSubjectX500Principal().getName())
        .hasSize(5)
        .allMatch(name -> TrustedRoots.NAMES.stream().anyMatch(name::contains));
    assertThat(issuers).allSatisfy(issuer -> issuer.verify(issuer.getPublicKey()));
  }

  @Test
  void a_jdk_without_one_of_them_is_no_base() throws Exception {
    var all = TrustedRoots.read(store);
    for (var alias : Collections.list(all.aliases())) {
      if (alias.contains("amazon") && alias.contains("3")) {
        all.deleteEntry(alias);
      }
    }
    save(all);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TrustedRoots.keep(image))
        .withMessageContaining("Amazon Root CA 3");
  }

  private void save(KeyStore all) throws Exception {
    try (var out = Files.newOutputStream(store)) {
      all.store(out, "changeit".toCharArray());
    }
  }
}

package com.reachgig.aws.pack;

import com.reachgig.local.Certificates;
import com.reachgig.local.TlsProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * TLS before the servers of a training. A function reaches all services by TLS, so a cache without
 * its classes would lack a third of what a start loads.
 */
final class TlsFront implements AutoCloseable {
  private final Path folder;
  private final Certificates certificates;
  private final TlsProxy table;
  private final TlsProxy services;

  private TlsFront(Path folder, Certificates certificates, TlsProxy table, TlsProxy services) {
    this.folder = folder;
    this.certificates = certificates;
    this.table = table;
    this.services = services;
  }

  static TlsFront before(URI table, URI services) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("reachgig-tls-");
    var certificates = Certificates.in(folder);
    try {
      return new TlsFront(
          folder,
          certificates,
          TlsProxy.start(certificates.server(), table),
          TlsProxy.start(certificates.server(), services));
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS with certificates of this JDK", e);
    }
  }

  /** The endpoint of the table. */
  String table() {
    return table.endpoint();
  }

  /** The endpoint of all other services. */
  String services() {
    return services.endpoint();
  }

  /** Options of a JVM that trusts both. */
  String options() {
    return String.join(" ", Certificates.trusting(certificates.few()));
  }

  @Override
  public void close() throws IOException {
    table.close();
    services.close();
    FunctionPackage.remove(folder);
  }
}

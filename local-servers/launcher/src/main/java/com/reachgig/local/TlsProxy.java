package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Speaks TLS with whoever connects, and hands over what is said to a server that does not. */
public final class TlsProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final URI target;

  private TlsProxy(ServerSocket listening, URI target) {
    this.listening = listening;
    this.target = target;
  }

  /**
   * Starts one.
   *
   * @param keys the key store of {@link Certificates}
   */
  public static TlsProxy start(Path keys, URI target) throws IOException, GeneralSecurityException {
    var password = Certificates.PASSWORD.toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keys)) {
      store.load(in, password);
    }
    var managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, password);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var loopback = InetAddress.getLoopbackAddress();
    var socket = context.getServerSocketFactory().createServerSocket(0, 50, loopback);
    var proxy = new TlsProxy(socket, target);
    Thread.ofPlatform().daemon().start(proxy::accept);
    return proxy;
  }

  public String endpoint() {
    return "https://localhost:" + listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        var server = new Socket(target.getHost(), target.getPort());
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> copy(client, server));
        Thread.ofPlatform().daemon().start(() -> copy(server, client));
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has ended, and so does the other.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

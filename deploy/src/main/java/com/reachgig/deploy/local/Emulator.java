package com.reachgig.deploy.local;

import com.reachgig.deploy.publish.DeployFailure;
import com.reachgig.deploy.publish.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A running emulator of AWS on this machine, bound to loopback, with roles enforced. What it holds
 * is in its memory: it is gone when the emulator ends.
 */
public final class Emulator implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);

  private final EmulatorFolder folder;
  private final ProcessHandle process;
  private final int port;

  private Emulator(EmulatorFolder folder, ProcessHandle process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** Starts one that outlives this process, and waits until it answers. */
  public static Emulator start(Installation installation, EmulatorFolder folder, int port) {
    return launch(installation, folder, port, false);
  }

  /** Starts one on a free port for as long as this process lives: for tests. */
  public static Emulator startAttached(Installation installation, EmulatorFolder folder) {
    return launch(installation, folder, freePort(), true);
  }

  /** The emulator that an earlier command left running in that folder. */
  public static Optional<Emulator> running(EmulatorFolder folder) {
    return ProcessRecord.read(folder.process())
        .flatMap(
            record -> record.handle().map(handle -> new Emulator(folder, handle, record.port())));
  }

  private static Emulator launch(
      Installation installation, EmulatorFolder folder, int port, boolean attached) {
    folder.make();
    requireFree(port);
    var command = new ArrayList<>(installation.command());
    if (attached) {
      command.add("--while-stdin");
    }
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.to(folder.log().toFile()));
    builder.environment().clear();
    builder.environment().putAll(EmulatorSettings.of(folder, port));
    try {
      var process = builder.start();
      var emulator = new Emulator(folder, process.toHandle(), port);
      ProcessRecord.of(process.toHandle(), port).write(folder.process());
      emulator.whenReady();
      return emulator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void whenReady() throws IOException {
    var web = new EmulatorWeb(endpoint());
    var until = System.nanoTime() + START.toNanos();
    while (!web.isReady()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        close();
        var log = folder.log();
        throw new DeployFailure(
            "the AWS emulator did not start; see " + log, Installation.lastLines(log));
      }
      Sleep.briefly();
    }
  }

  private static void requireFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new DeployFailure(
          "port " + port + " is taken", "Give another with --port, or stop what uses it.");
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** How to deploy to it, as its root user. */
  public Target target() {
    return Target.local(port);
  }

  /** What it tells beside AWS's own interfaces. */
  public EmulatorWeb web() {
    return new EmulatorWeb(endpoint());
  }

  /** Where an API of that id answers. */
  public static String urlOf(int port, String apiId) {
    return "http://127.0.0.1:" + port + "/_aws/execute-api/" + apiId + "/$default";
  }

  /** Ends it and its functions, and forgets what it held. */
  @Override
  public void close() {
    var functions = process.descendants().toList();
    process.destroy();
    for (var tries = 0; process.isAlive() && tries < 60; tries++) {
      Sleep.briefly();
    }
    process.destroyForcibly();
    functions.forEach(ProcessHandle::destroyForcibly);
    folder.wipe();
  }
}

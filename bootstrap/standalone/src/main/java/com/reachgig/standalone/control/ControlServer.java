package com.reachgig.standalone.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Takes commands from the same user on the same machine while the server holds the data folder,
 * which nobody else can open then. The socket lies in a folder of its own that only its owner may
 * enter, since paths of sockets must be short; a file in the data folder leads to it.
 */
public final class ControlServer implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(ControlServer.class.getName());

  private final Path pointer;
  private final Path socket;
  private final ServerSocketChannel channel;
  private final Map<String, UnaryOperator<String>> commands;

  private ControlServer(
      Path pointer,
      Path socket,
      ServerSocketChannel channel,
      Map<String, UnaryOperator<String>> commands) {
    this.pointer = pointer;
    this.socket = socket;
    this.channel = channel;
    this.commands = Map.copyOf(commands);
  }

  /**
   * Starts to listen.
   *
   * @param commands by name; each takes its argument and returns what to tell, or throws
   */
  public static ControlServer start(Path data, Map<String, UnaryOperator<String>> commands)
      throws IOException {
    var pointer = data.resolve(ControlClient.POINTER);
    if (Files.exists(pointer)) {
      removeLeft(pointer);
    }
    var socket = Files.createTempDirectory("reachgig").resolve("control");
    var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(UnixDomainSocketAddress.of(socket));
    Files.writeString(pointer, socket.toString());
    var server = new ControlServer(pointer, socket, channel, commands);
    Thread.ofVirtual().name("control").start(server::run);
    return server;
  }

  private void run() {
    while (channel.isOpen()) {
      try (var client = channel.accept()) {
        answer(client);
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        LOGGER.log(Level.WARNING, "a command was not answered", e);
      }
    }
  }

  private void answer(SocketChannel client) throws IOException {
    var request = Channels.newReader(client, UTF_8);
    var line = new BufferedReader(request).readLine();
    if (line != null) {
      Channels.newOutputStream(client).write(reply(line).getBytes(UTF_8));
    }
  }

  private String reply(String line) {
    int space = line.indexOf(' ');
    var name = space < 0 ? line : line.substring(0, space);
    var command = commands.get(name);
    if (command == null) {
      return ControlClient.FAILED + "this server does not know " + name;
    }
    try {
      return ControlClient.DONE + command.apply(space < 0 ? "" : line.substring(space + 1));
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "command " + name + " failed", e);
      return ControlClient.FAILED + e.getMessage();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(pointer);
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "the control socket was not closed", e);
    }
    remove(socket);
  }

  /**
   * What a server left that was killed. If the pointer is no path, its socket is left to whoever
   * cleans temporary folders.
   */
  private static void removeLeft(Path pointer) {
    try {
      var socket = ControlClient.pointed(pointer);
      if (socket.isAbsolute()) {
        remove(socket);
      }
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "the control socket of an earlier server is not known", e);
    }
  }

  /** With the folder that was made for it; a temporary folder may be cleaned by others, too. */
  private static void remove(Path socket) {
    try {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(socket.getParent());
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "the control socket was not taken away", e);
    }
  }
}

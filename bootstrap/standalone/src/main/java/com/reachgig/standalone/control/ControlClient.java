package com.reachgig.standalone.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Gives a command to the server that holds a data folder. */
public final class ControlClient {
  static final String POINTER = "control";
  static final String DONE = "done ";
  static final String FAILED = "failed ";

  private ControlClient() {}

  /** What the server said. */
  public record Reply(boolean done, String text) {}

  /** Sends one command, and waits for its end; empty if no server holds the folder. */
  public static Optional<Reply> send(Path data, String command) {
    try {
      var socket = pointed(data.resolve(POINTER));
      try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        Channels.newOutputStream(channel).write((command + "\n").getBytes(UTF_8));
        channel.shutdownOutput();
        return Optional.of(
            parse(new String(Channels.newInputStream(channel).readAllBytes(), UTF_8)));
      }
    } catch (IOException _) {
      return Optional.empty(); // no pointer, or one that a killed server left behind
    }
  }

  /** Where the socket is; after a power cut the pointer may hold anything. */
  static Path pointed(Path pointer) throws IOException {
    try {
      return Path.of(Files.readString(pointer));
    } catch (InvalidPathException e) {
      throw new IOException("no path", e);
    }
  }

  private static Reply parse(String reply) {
    if (reply.startsWith(DONE)) {
      return new Reply(true, reply.substring(DONE.length()));
    }
    return new Reply(
        false, reply.startsWith(FAILED) ? reply.substring(FAILED.length()) : "no answer");
  }
}

package com.reachgig.adapter.aws.wire;

import com.reachgig.adapter.aws.wire.Trouble.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** One request and its answer, over a connection that rests or a new one. */
final class Exchange {
  /** What DynamoDB sends with each answer. */
  private static final String CHECKSUM = "x-amz-crc32";

  private final Connections connections;

  Exchange(Connections connections) {
    this.connections = connections;
  }

  HttpAnswer run(byte[] head, byte[] body, Deadline deadline) throws Trouble {
    Connection rested = connections.resting(deadline.clock().instant());
    Connection connection = rested == null ? open(deadline) : rested;
    boolean reusable = false;
    try {
      connection.send(head, body, deadline);
      HttpAnswer answer = connection.receive();
      check(answer);
      reusable = answer.reusable();
      return answer;
    } catch (IOException e) {
      throw lost(rested, e);
    } finally {
      if (reusable) {
        connections.giveBack(connection);
      } else {
        connection.close();
      }
    }
  }

  private Connection open(Deadline deadline) throws Trouble {
    try {
      return connections.open(deadline);
    } catch (IOException e) {
      throw new Trouble(Kind.NOT_CONNECTED, "cannot connect: " + e, e);
    }
  }

  /** Where one connection that rested has ended, so have the others, as after a frozen process. */
  private Trouble lost(@Nullable Connection rested, IOException e) {
    boolean ended = e instanceof EOFException || e instanceof SocketException;
    if (rested != null && ended) {
      connections.closeResting();
      return new Trouble(Kind.DROPPED, "the connection had ended: " + e, e);
    }
    return new Trouble(Kind.LOST, "the answer was lost: " + e, e);
  }

  private static void check(HttpAnswer answer) throws IOException {
    String expected = answer.header(CHECKSUM);
    if (!expected.isEmpty()) {
      CRC32 sum = new CRC32();
      sum.update(answer.body());
      if (!expected.equals(Long.toString(sum.getValue()))) {
        throw new IOException("the answer has another checksum than it says");
      }
    }
  }
}

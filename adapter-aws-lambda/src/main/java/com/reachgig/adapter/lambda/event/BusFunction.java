package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Handles events that a rule of EventBridge hands over. An exception fails the invocation, which
 * EventBridge then repeats. A bus may hand over an event twice.
 */
public final class BusFunction implements Function {
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Consumer<BusEvent> events;

  public BusFunction(Consumer<BusEvent> events) {
    this.events = events;
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    var in = EventParser.of(event);
    var reader = new Reader(in);
    in.members(reader::member);
    events.accept(reader.event());
    answer.write(NULL);
  }

  private static final class Reader {
    private final EventParser in;
    private String id = "";
    private String source = "";
    private String detailType = "";
    private String time = "";
    private String detail = "{}";

    Reader(EventParser in) {
      this.in = in;
    }

    void member(String name) throws IOException {
      switch (name) {
        case "id" -> id = in.textOrEmpty();
        case "source" -> source = in.textOrEmpty();
        case "detail-type" -> detailType = in.textOrEmpty();
        case "time" -> time = in.textOrEmpty();
        case "detail" -> detail = in.json();
        default -> in.skip();
      }
    }

    BusEvent event() {
      if (id.isEmpty() || source.isEmpty()) {
        throw new IllegalArgumentException("the event is none of EventBridge");
      }
      return new BusEvent(id, source, detailType, Instant.parse(time), detail);
    }
  }
}

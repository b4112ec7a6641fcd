package com.reachgig.adapter.aws.wire;

import com.reachgig.adapter.aws.wire.Listener.Attempt;
import com.reachgig.contracts.ManualClock;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A client of a scripted server, whose pauses are recorded and move the clock. */
@Timeout(60)
abstract class WireTest {
  static final Call READ = new Call("GetItem", Resend.READ, "table");
  static final Call SAFE = new Call("TransactWriteItems", Resend.SAFE, "table");
  static final Call ONCE = new Call("PutItem", Resend.UNSENT_ONLY, "table");

  final ManualClock clock = new ManualClock();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  final ScriptedServer server;
  final JsonClient client;

  WireTest() throws IOException {
    server = new ScriptedServer();
    client = client(Service.DYNAMODB);
  }

  JsonClient client(Service service) {
    return new JsonClient(service, settings(), outside());
  }

  Settings settings() {
    TimeOuts timeOuts =
        new TimeOuts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(50));
    return Settings.at(server.uri(), Credentials.of("id", "secret"))
        .withClock(clock)
        .withTimeOuts(timeOuts)
        .withListener(attempts::add);
  }

  /** Jitter gives the whole of each limit, so that the limits show. */
  Outside outside() {
    return new Scripted(this::pause, 1, "invocation");
  }

  private void pause(Duration time) {
    pauses.add(time);
    clock.advance(time);
  }

  @AfterEach
  void close_all() {
    client.close();
    server.close();
  }

  String call(Call call) {
    return call(client, call);
  }

  static String call(JsonClient client, Call call) {
    return client.call(call, WireTest::question, WireTest::a);
  }

  static void question(JsonWriter json) {
    json.startObject();
    json.field("q", "é");
    json.endObject();
  }

  /** The value of the field "a". */
  static String a(JsonReader json) throws IOException {
    String value = "";
    json.next();
    while (json.next() == JsonToken.NAME) {
      json.next();
      value = json.text();
    }
    if (json.token() != JsonToken.END_OBJECT) {
      throw new IOException("no object");
    }
    return value;
  }
}

package com.reachgig.deploy.emulated;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.domain.Ids;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.local.Patience;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that the functions do, such that every action that they take is taken. */
final class Works {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Ids IDS = () -> UUID.randomUUID().toString();

  private final DeployedStack stack;
  private final Visitor member;
  private final Visitor newcomer;
  private final String newcomerId;

  /**
   * @param member who is logged in
   * @param newcomer who signed up, and did not confirm the address
   */
  Works(DeployedStack stack, Visitor member, Visitor newcomer, String newcomerId) {
    this.stack = stack;
    this.member = member;
    this.newcomer = newcomer;
    this.newcomerId = newcomerId;
  }

  List<Work> all() {
    var works = new ArrayList<Work>();
    works.add(new Work(Functions.API, "read a gig", () -> get("/v1/gigs/" + IDS.next(), 404)));
    works.add(new Work(Functions.API, "list gigs", () -> get("/v1/gigs", 200)));
    works.add(new Work(Functions.API, "list by skill", () -> get("/v1/gigs?skill=sashes", 200)));
    works.add(new Work(Functions.API, "publish a gig", this::publish));
    works.add(new Work(Functions.API, "throw a draft away", this::discard));
    works.add(new Work(Functions.API, "log in anew", this::logInAnew));
    works.add(new Work(Functions.RELAY, "publish an event", () -> relay(1)));
    works.add(new Work(Functions.RELAY, "publish events", () -> relay(2)));
    works.add(new Work(Functions.SWEEPER, "publish what was left", this::sweep));
    works.add(new Work(Functions.KEYS, "rotate", this::rotate));
    for (var subscription : Subscriptions.ALL) {
      var name = subscription.subscriber();
      works.add(new Work(name, "handle an event", () -> handle(subscription)));
      works.add(new Work(name, "put off an event", () -> postpone(name)));
    }
    return works;
  }

  private boolean get(String path, int status) throws Exception {
    return member.get(path).statusCode() == status;
  }

  private boolean publish() throws Exception {
    var created = member.post("/v1/gigs", Visitor.terms());
    return created.statusCode() == 201
        && member
                .post(created.headers().firstValue("Location").orElseThrow() + "/publish", "")
                .statusCode()
            == 200;
  }

  private boolean discard() throws Exception {
    var created = member.post("/v1/gigs", Visitor.terms());
    return created.statusCode() == 201
        && member
                .send("DELETE", created.headers().firstValue("Location").orElseThrow(), "")
                .statusCode()
            == 204;
  }

  /** In a process that has no keys yet. */
  private boolean logInAnew() throws Exception {
    stack.kill(Functions.API);
    Patience.until(
        "another process, of which no key is asked",
        () -> newcomer.get("/v1/categories").statusCode() == 200);
    return member.logIn() == 200;
  }

  /** By the stream, which calls again until it is done, and with all that came meanwhile. */
  private boolean relay(int events) throws Exception {
    var from = stack.decisions().size();
    stack.withoutStream(
        () -> {
          commit(events);
          return events;
        });
    Patience.until(
        "the relay is done, or refused", () -> outboxIsEmpty() || refused(Functions.RELAY, from));
    return !refused(Functions.RELAY, from);
  }

  private void commit(int events) {
    var outbox = new Outbox(stack.items, IDS, InstantSource.system());
    for (int i = 0; i < events; i++) {
      new Transactions(stack.items).commit(outbox.event(EventType.GIG_CLOSED, "a gig"));
    }
  }

  private boolean refused(String function, int from) {
    var role = DeployedStack.NAME + "-" + function;
    return stack.decisions().stream()
        .skip(from)
        .anyMatch(each -> each.role().equals(role) && !each.allowed());
  }

  private boolean outboxIsEmpty() {
    return Outbox.partitions().stream()
        .allMatch(each -> stack.items.query(Query.table(each, 1)).items().isEmpty());
  }

  /** While the relay does not run. */
  private boolean sweep() throws Exception {
    return stack.withoutStream(
        () -> {
          commit(1);
          var answer = stack.call(Functions.SWEEPER, "{\"detail-type\":\"Scheduled Event\"}");
          return !answer.contains("rror") && outboxIsEmpty();
        });
  }

  private boolean rotate() throws IOException {
    var token = IDS.next();
    for (var step : List.of("createSecret", "setSecret", "testSecret", "finishSecret")) {
      var event = Map.of("Step", step, "SecretId", "keys", "ClientRequestToken", token);
      if (!stack.call(Functions.KEYS, JSON.writeValueAsString(event)).equals("null")) {
        return false;
      }
    }
    return true;
  }

  private boolean handle(Subscription subscription) throws IOException {
    var event =
        new CloudEvent(
            IDS.next(),
            "/reachgig",
            subscription.event().type(),
            newcomerId,
            Instant.now(),
            null,
            Map.of("email", Value.of(newcomer.email)));
    var body = CloudEventJson.encode(event);
    return failures(stack.call(subscription.subscriber(), batch(body))) == 0;
  }

  /**
   * In a process that does not know the queue's address yet. The receipt is made up, so the queue
   * refuses it, if it is asked.
   */
  private boolean postpone(String subscriber) throws Exception {
    stack.kill(subscriber);
    Patience.until(
        "another process of " + subscriber,
        () -> stack.call(subscriber, "{\"Records\":[]}").contains("batchItemFailures"));
    var from = stack.decisions().size();
    var answer = stack.call(subscriber, batch("poison"));
    return failures(answer) == 1 && !refused(subscriber, from);
  }

  private static int failures(String answer) throws IOException {
    return JSON.readTree(answer).required("batchItemFailures").size();
  }

  private static String batch(String body) throws IOException {
    var attributes =
        Map.of("ApproximateReceiveCount", "1", "SentTimestamp", "" + System.currentTimeMillis());
    var message =
        Map.of(
            "messageId", "m",
            "receiptHandle", "made-up",
            "body", body,
            "eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:queue",
            "attributes", attributes);
    return JSON.writeValueAsString(Map.of("Records", List.of(message)));
  }
}

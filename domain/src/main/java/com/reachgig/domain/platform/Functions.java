package com.reachgig.domain.platform;

import static com.reachgig.domain.platform.Grant.ADD_ITEMS;
import static com.reachgig.domain.platform.Grant.COUNT_IN_ITEMS;
import static com.reachgig.domain.platform.Grant.EMPTY_OUTBOX;
import static com.reachgig.domain.platform.Grant.GET_ITEMS;
import static com.reachgig.domain.platform.Grant.GET_OUTBOX;
import static com.reachgig.domain.platform.Grant.PUBLISH_EVENTS;
import static com.reachgig.domain.platform.Grant.QUERY_ITEMS;
import static com.reachgig.domain.platform.Grant.QUERY_OUTBOX;
import static com.reachgig.domain.platform.Grant.READ_KEYS;
import static com.reachgig.domain.platform.Grant.ROTATE_KEYS;
import static com.reachgig.domain.platform.Grant.SEND_MAIL;
import static com.reachgig.domain.platform.Grant.WRITE_ITEMS;

import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The functions that the marketplace runs as where each part runs by itself: the single table from
 * which their code packages, roles and triggers are made.
 */
public final class Functions {
  public static final String API = "api";
  public static final String RELAY = "relay";
  public static final String SWEEPER = "sweeper";
  public static final String KEYS = "keys";

  /** Hashing a password takes a processor for a while, and a share of one for longer. */
  private static final int API_MEMORY = 1_024;

  private static final int MEMORY = 512;

  public static final List<FunctionSpec> ALL = of(Subscriptions.ALL);

  private Functions() {}

  /** The functions of a marketplace with these subscriptions. */
  public static List<FunctionSpec> of(List<Subscription> subscriptions) {
    return Stream.concat(
            Stream.of(api(), relay(), sweeper(), keys()),
            subscriptions.stream().map(Functions::subscriber))
        .toList();
  }

  /** The function of that name, or an {@link IllegalArgumentException}. */
  public static FunctionSpec named(String name) {
    return ALL.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no function is named " + name));
  }

  private static FunctionSpec api() {
    var grants = EnumSet.of(GET_ITEMS, QUERY_ITEMS, WRITE_ITEMS, READ_KEYS);
    return new FunctionSpec(
        API, Family.API, new Trigger.Http(), API_MEMORY, Duration.ofSeconds(10), grants);
  }

  private static FunctionSpec relay() {
    var grants = EnumSet.of(GET_OUTBOX, EMPTY_OUTBOX, PUBLISH_EVENTS);
    return new FunctionSpec(
        RELAY, Family.RELAY, new Trigger.OutboxStream(), MEMORY, Duration.ofSeconds(30), grants);
  }

  /** Publishes what the relay left over: after a failure of the bus, or of the relay itself. */
  private static FunctionSpec sweeper() {
    var grants = EnumSet.of(QUERY_OUTBOX, EMPTY_OUTBOX, PUBLISH_EVENTS);
    var every = new Trigger.Every(Duration.ofMinutes(1));
    return new FunctionSpec(SWEEPER, Family.RELAY, every, MEMORY, Duration.ofSeconds(50), grants);
  }

  private static FunctionSpec keys() {
    var monthly = new Trigger.KeyRotation(Duration.ofDays(30));
    return new FunctionSpec(
        KEYS, Family.KEYS, monthly, MEMORY, Duration.ofSeconds(30), EnumSet.of(ROTATE_KEYS));
  }

  private static FunctionSpec subscriber(Subscription subscription) {
    return new FunctionSpec(
        subscription.subscriber(),
        Family.SUBSCRIBERS,
        new Trigger.Queue(subscription),
        MEMORY,
        subscription.visibility(),
        grants(subscription));
  }

  private static Set<Grant> grants(Subscription subscription) {
    return switch (subscription.effect()) {
      case STATE -> EnumSet.of(ADD_ITEMS);
      case COUNT -> EnumSet.of(ADD_ITEMS, COUNT_IN_ITEMS);
      case MAIL -> EnumSet.of(GET_ITEMS, ADD_ITEMS, SEND_MAIL);
    };
  }
}

package com.reachgig.contracts.event;

import com.reachgig.contracts.event.EventBusFixture.Session;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the families of event bus contracts have in common: who subscribed to what. */
@Timeout(60)
public abstract class EventBusContract {
  static final String REGISTERED = "com.reachgig.UserRegistered";
  static final String PUBLISHED = "com.reachgig.GigPublished";
  static final String UNHEARD = "com.reachgig.NobodyListens";

  final EventBusFixture fixture;
  final Session session;

  protected EventBusContract(EventBusFixture fixture) {
    this.fixture = fixture;
    this.session =
        fixture.open(
            Map.of(REGISTERED, List.of("welcome", "profile"), PUBLISHED, List.of("profile")));
  }

  @AfterEach
  void close_the_bus() {
    session.close();
  }

  final EventBus bus() {
    return session.bus();
  }

  final List<String> welcomed() {
    return session.delivered("welcome");
  }

  final List<String> profiled() {
    return session.delivered("profile");
  }

  static CloudEvent event(String id, String type) {
    return event(id, type, "text");
  }

  static CloudEvent event(String id, String type, String text) {
    return new CloudEvent(
        id,
        "/reachgig",
        type,
        "subject",
        Instant.parse("2026-01-05T08:00:00Z"),
        "request-1",
        Map.of("text", Value.of(text)));
  }
}

package com.reachgig.adapter.aws.eventbridge;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** A bus at whatever place there is. No subscriber of EventBridge can make a publish fail. */
record EventBridgeFixture(Supplier<Rules> places) implements EventBusFixture {

  @Override
  public Session open(Map<String, List<String>> subscribers) {
    Rules rules = places.get();
    rules.set(subscribers);
    return new OpenBus(rules, FakeService.client(Service.EVENTBRIDGE, rules.endpoint()));
  }

  @Override
  public Set<Trait> traits() {
    return Set.of();
  }

  /** An event as little more than its text. */
  static String encode(CloudEvent event) {
    Value text = Objects.requireNonNull(event.data().get("text"));
    return "{\"id\":" + Tree.quote(event.id()) + ",\"text\":" + Tree.quote(text.toString()) + "}";
  }

  private record OpenBus(Rules rules, JsonClient client) implements Session {
    @Override
    public EventBus bus() {
      return new EventBridgeBus(client, rules.bus(), EventBridgeFixture::encode);
    }

    @Override
    public List<String> delivered(String subscriber) {
      return rules.delivered(subscriber).stream()
          .map(detail -> Tree.parse(detail).at("id").text())
          .toList();
    }

    @Override
    public void setBroken(String subscriber, boolean broken) {
      throw new UnsupportedOperationException("subscribers fail after the bus");
    }

    @Override
    public void close() {
      client.close();
      rules.close();
    }
  }
}

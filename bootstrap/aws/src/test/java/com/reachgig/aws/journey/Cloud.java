package com.reachgig.aws.journey;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbTables;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.adapter.inmemory.InMemoryMailer;
import com.reachgig.adapter.inmemory.InMemoryMetrics;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.http.OriginKeys;
import com.reachgig.adapter.security.KeyMint;
import com.reachgig.aws.api.ApiConfig;
import com.reachgig.aws.api.ApiFunction;
import com.reachgig.aws.api.ApiPorts;
import com.reachgig.aws.config.PlatformConfig;
import com.reachgig.aws.platform.Table;
import com.reachgig.aws.relay.RelayFunctions;
import com.reachgig.aws.relay.RelayPorts;
import com.reachgig.aws.subscribers.SubscriberFunction;
import com.reachgig.aws.subscribers.SubscriberPorts;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.notice.Links;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.wiring.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** All functions of one marketplace in this process, on a table of their own. */
final class Cloud implements EventBus {
  private static final PlatformConfig PLATFORM = new PlatformConfig("api", "on-demand", "ReachGig");

  private static final HttpSettings HTTP = new HttpSettings(List.of(), true);

  final InMemoryMailer mailer = new InMemoryMailer();
  final AtomicInteger keysRead = new AtomicInteger();
  final List<CloudEvent> published = new ArrayList<>();
  final List<Duration> postponed = new ArrayList<>();
  final ItemStore items = Table.named(table(), settings()).items();
  final Function api;
  final Function relay;
  final Function sweeper;
  boolean busDown;

  private final Map<String, Function> subscribers = new HashMap<>();
  private final InstantSource clock = InstantSource.system();
  private final InMemoryMetrics metrics = new InMemoryMetrics(clock);
  private final String keys =
      new KeyMint(new KeyMint.Times(Duration.ZERO, Duration.ZERO, Duration.ZERO), clock).first();

  Cloud() {
    var config = new ApiConfig(PLATFORM, "t", "k", HTTP, 0, OriginKeys.none());
    api = ApiFunction.of(config, new ApiPorts(items, this::keys, metrics, clock));
    var relays = RelayFunctions.of(new RelayPorts(items, this, clock));
    relay = relays.relay();
    sweeper = relays.sweeper();
  }

  private static Settings settings() {
    return Settings.at(DynamoDbServer.shared(), Credentials.of("test", "test"));
  }

  private static String table() {
    var definition = new TableDefinition("t" + UUID.randomUUID(), MarketplaceTable.TABLE);
    DynamoDbTables.create(JsonClient.of(Service.DYNAMODB, settings()), definition);
    return definition.name();
  }

  private String keys() {
    keysRead.incrementAndGet();
    return keys;
  }

  Function subscriber(String name) {
    return subscribers.computeIfAbsent(name, _ -> subscriber(Subscriptions.of(name)));
  }

  private Function subscriber(Subscription subscription) {
    var ports = new SubscriberPorts(items, metrics, clock);
    if (subscription.effect() != Effect.MAIL) {
      return SubscriberFunction.withoutMail(subscription, ports, this::postpone);
    }
    var links = new Links(URI.create("https://gigs.example.org"));
    return SubscriberFunction.withMail(subscription, ports, mailer, links, this::postpone);
  }

  private void postpone(String receipt, Duration time) {
    postponed.add(time);
  }

  @Override
  public PublishOutcome publish(List<CloudEvent> events) {
    if (busDown) {
      return new PublishOutcome(List.of(0));
    }
    published.addAll(events);
    return new PublishOutcome(List.of());
  }

  List<ItemKey> waiting() {
    return Outbox.partitions().stream()
        .flatMap(partition -> items.query(Query.table(partition, 100)).items().stream())
        .map(item -> item.key())
        .toList();
  }
}

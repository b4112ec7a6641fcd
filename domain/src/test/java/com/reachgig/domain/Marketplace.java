package com.reachgig.domain;

import com.reachgig.adapter.inmemory.FanOutEventBus;
import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.adapter.inmemory.InMemoryQueues;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.audit.AuditEntry;
import com.reachgig.domain.event.HandleMessages;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.OutboxRelay;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.event.Verdict;
import com.reachgig.domain.notice.AccountNotices;
import com.reachgig.domain.notice.Links;
import com.reachgig.domain.profile.CreatePreferences;
import com.reachgig.domain.profile.CreateProfile;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.registration.CountRegistration;
import com.reachgig.domain.registration.Registrations;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.domain.throttle.ThrottlePolicy;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A whole marketplace in memory, wired as production wires it, with a clock to move by hand. */
public final class Marketplace {
  /** Failures in these tests are on purpose. */
  private static final Logger QUIET = Logger.getLogger("com.reachgig");

  static {
    QUIET.setLevel(Level.OFF);
  }

  public final ManualClock clock = new ManualClock();
  public final SequentialIds ids = new SequentialIds();
  public final CheapHasher hasher = new CheapHasher();
  public final PlainSigner signer = new PlainSigner(clock);
  public final RecordingMailer mailer = new RecordingMailer();
  public final RecordingMetrics metrics = new RecordingMetrics();
  public final Secrets secrets;

  public final ItemStore store;
  public final Transactions transactions;
  public final Accounts accounts;
  public final OneTimeTokens oneTimeTokens;
  public final Sessions sessions;
  public final SessionTokens sessionTokens;
  public final Outbox outbox;
  public final Inbox inbox;
  public final Audit audit;
  public final Throttle throttle;
  public final Profiles profiles;
  public final PreferenceSheets preferences;
  public final Registrations registrations;
  public final List<CloudEvent> published = new ArrayList<>();

  private final Map<String, CloudEvent> sent = new ConcurrentHashMap<>();
  private final InMemoryQueues queues;
  private final Map<String, HandleMessages> handlers = new HashMap<>();
  private final OutboxRelay relay;

  public Marketplace() {
    this(UnaryOperator.identity());
  }

  /**
   * @param around puts something between the marketplace and its store
   */
  public Marketplace(UnaryOperator<ItemStore> around) {
    var secretIds = new SequentialIds();
    secrets = () -> "secret-" + secretIds.next();
    store = around.apply(InMemoryItemStore.of(MarketplaceTable.TABLE, clock));
    transactions = new Transactions(store);
    accounts = new Accounts(store);
    oneTimeTokens = new OneTimeTokens(store, secrets, clock);
    sessions = new Sessions(store);
    sessionTokens = new SessionTokens(sessions, signer, secrets, ids, clock);
    outbox = new Outbox(store, ids, clock);
    inbox = new Inbox(store, clock);
    audit = new Audit(store, ids, clock);
    throttle = new Throttle(store, ThrottlePolicy.standard(), clock);
    profiles = new Profiles(store);
    preferences = new PreferenceSheets(store);
    registrations = new Registrations(store);
    queues = new InMemoryQueues(queueSettings(), clock);
    relay = new OutboxRelay(outbox, new FanOutEventBus(routes(), this::encode));
    subscribers().forEach(subscriber -> handlers.put(subscriber.name(), handler(subscriber)));
  }

  public AccountDesk accounts() {
    return new AccountDesk(this);
  }

  public GigDesk gigs() {
    return new GigDesk(this);
  }

  /** Publishes what is in the outbox, and lets every subscriber try what is due. */
  public void deliver() {
    relay.relay(1_000);
    Subscriptions.ALL.forEach(this::work);
  }

  public WorkQueue queue(String name) {
    return queues.queue(name);
  }

  /** What was done to a subject, oldest first. */
  public List<String> auditOf(String subject) {
    return audit.latest(subject, 100).reversed().stream().map(AuditEntry::action).toList();
  }

  /** The types of all events that were published about a subject. */
  public List<String> eventsOf(String subject) {
    relay.relay(1_000);
    return published.stream()
        .filter(event -> event.subject().equals(subject))
        .map(event -> event.type().substring("com.reachgig.".length()))
        .toList();
  }

  private void work(Subscription subscription) {
    var queue = queue(subscription.subscriber());
    var messages = queue.receive(WorkQueue.BATCH, Duration.ZERO);
    while (!messages.isEmpty()) {
      for (var verdict : handler(subscription).handle(messages)) {
        switch (verdict) {
          case Verdict.Done(var message) -> queue.acknowledge(List.of(message.receipt()));
          case Verdict.Retry(var message, var after) ->
              queue.changeVisibility(message.receipt(), after);
        }
      }
      messages = queue.receive(WorkQueue.BATCH, Duration.ZERO);
    }
  }

  private List<Subscriber> subscribers() {
    var links = new Links(URI.create("https://gigs.example"));
    var all =
        new ArrayList<>(
            new AccountNotices(transactions, accounts, oneTimeTokens, inbox, mailer, links)
                .subscribers());
    all.add(new CreateProfile(transactions, profiles, inbox));
    all.add(new CreatePreferences(transactions, preferences, inbox));
    all.add(new CountRegistration(transactions, registrations, inbox, metrics));
    return all;
  }

  private HandleMessages handler(Subscription subscription) {
    return Objects.requireNonNull(handlers.get(subscription.subscriber()));
  }

  private CloudEvent decode(String id) {
    return Objects.requireNonNull(sent.get(id));
  }

  private HandleMessages handler(Subscriber subscriber) {
    return new HandleMessages(subscriber, this::decode, metrics, new SplittableRandom(1), clock);
  }

  private String encode(CloudEvent event) {
    sent.put(event.id(), event);
    published.add(event);
    return event.id();
  }

  private Map<String, List<WorkQueue>> routes() {
    var routes = new HashMap<String, List<WorkQueue>>();
    for (var subscription : Subscriptions.ALL) {
      routes
          .computeIfAbsent(subscription.event().type(), _ -> new ArrayList<>())
          .add(queue(subscription.subscriber()));
    }
    return routes;
  }

  private static List<QueueSettings> queueSettings() {
    return Subscriptions.ALL.stream()
        .flatMap(subscription -> Stream.of(subscription.queue(), subscription.deadLetterQueue()))
        .toList();
  }
}

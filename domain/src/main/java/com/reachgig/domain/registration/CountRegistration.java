package com.reachgig.domain.registration;

import com.reachgig.domain.event.Handled;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.BusinessMetrics;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.metric.Metrics;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts who registered, on the day that it happened, once. */
public final class CountRegistration implements Subscriber {
  private final Transactions transactions;
  private final Registrations registrations;
  private final Inbox inbox;
  private final Metrics metrics;

  public CountRegistration(
      Transactions transactions, Registrations registrations, Inbox inbox, Metrics metrics) {
    this.transactions = transactions;
    this.registrations = registrations;
    this.inbox = inbox;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return Subscriptions.REGISTRATION_METRICS;
  }

  @Override
  public Handled handle(CloudEvent event) {
    var day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
    var commit = transactions.commit(registrations.oneMore(day), inbox.record(name(), event));
    return switch (commit) {
      case Commit.Done _ -> {
        metrics.count(BusinessMetrics.REGISTRATIONS, 1);
        yield Handled.DONE;
      }
      case Commit.Conflict _ -> Handled.REPEATED;
    };
  }
}

package com.reachgig.deploy.stack;

import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.BusinessMetrics;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Watch;
import java.util.List;

/** The domain's tables from which everything is derived. */
public record Tables(
    List<Subscription> subscriptions, List<FunctionSpec> functions, List<Watch> watches) {
  public Tables {
    subscriptions = List.copyOf(subscriptions);
    functions = List.copyOf(functions);
    watches = List.copyOf(watches);
  }

  /** Those of the marketplace as it is. */
  public static Tables ofDomain() {
    return of(Subscriptions.ALL);
  }

  /** Those of a marketplace with these subscriptions. */
  public static Tables of(List<Subscription> subscriptions) {
    return new Tables(
        subscriptions, Functions.of(subscriptions), BusinessMetrics.of(subscriptions));
  }
}

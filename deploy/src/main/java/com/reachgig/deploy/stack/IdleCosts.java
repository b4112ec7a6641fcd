package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deployment costs though nobody uses it, at list prices of us-east-1 as of {@value #AS_OF},
 * free tiers left aside.
 */
public final class IdleCosts {
  public static final String AS_OF = "2026-11";

  private static final double HOURS = 730;
  private static final double SECONDS = HOURS * 3_600;

  private static final double WEB_ACL = 5;
  private static final double WEB_ACL_RULE = 1;
  private static final double SECRET = 0.40;
  private static final double ALARM_METRIC = 0.10;
  private static final double DASHBOARD = 3;

  /** Of a million requests. */
  private static final double SQS = 0.40;

  private static final double LAMBDA_REQUESTS = 0.20;

  /** Lambda asks a queue with five pollers, each of which waits for twenty seconds. */
  private static final double POLLS_A_SECOND = 5 / 20.0;

  /** Of a GB-second kept ready, on x86; arm64 is a fifth cheaper. */
  private static final double PROVISIONED = 0.0000041667;

  /** Of a GB-second at work. */
  private static final double COMPUTED = 0.0000166667;

  /** How long a sweep of an empty outbox takes at the most, in seconds. */
  private static final double SWEEP = 0.1;

  private IdleCosts() {}

  /**
   * One thing that is billed.
   *
   * @param what it is
   * @param dollars a month
   */
  public record IdleCost(String what, double dollars) {}

  /** All of it, the dearest first. */
  public static List<IdleCost> of(StackSettings settings) {
    return of(settings, Tables.ofDomain());
  }

  static List<IdleCost> of(StackSettings settings, Tables tables) {
    var costs = new ArrayList<IdleCost>();
    costs.add(new IdleCost("web application firewall", WEB_ACL + EdgeStack.RULES * WEB_ACL_RULE));
    costs.add(new IdleCost("dashboard", DASHBOARD));
    costs.add(alarms(tables));
    costs.add(polling(tables));
    costs.add(new IdleCost("secret with the keys", SECRET));
    costs.add(sweeping(tables));
    if (settings.site().publicUrl() == null) {
      costs.add(new IdleCost("secrets with CloudFront's keys", OriginKeys.SECRETS * SECRET));
    }
    if (settings.scale().provisioned() > 0) {
      costs.add(provisioned(settings));
    }
    costs.sort((one, other) -> Double.compare(other.dollars(), one.dollars()));
    return List.copyOf(costs);
  }

  private static IdleCost alarms(Tables tables) {
    int metrics = Alarms.metrics(tables);
    return new IdleCost(metrics + " metrics under alarms", metrics * ALARM_METRIC);
  }

  private static IdleCost polling(Tables tables) {
    int queues = tables.subscriptions().size();
    double requests = queues * POLLS_A_SECOND * SECONDS;
    return new IdleCost("asking " + queues + " empty queues", requests / 1e6 * SQS);
  }

  private static IdleCost sweeping(Tables tables) {
    double dollars = 0;
    for (var function : tables.functions()) {
      if (function.trigger() instanceof Trigger.Every(var period)) {
        double calls = SECONDS / period.toSeconds();
        double gigabyteSeconds = calls * SWEEP * gigabytes(function.memoryMb());
        dollars += calls / 1e6 * LAMBDA_REQUESTS + gigabyteSeconds * COMPUTED;
      }
    }
    return new IdleCost("functions that the clock calls", dollars);
  }

  private static IdleCost provisioned(StackSettings settings) {
    FunctionSpec api = Functions.named(Functions.API);
    int memory = settings.scale().memory().getOrDefault(api.name(), api.memoryMb());
    int ready = settings.scale().provisioned();
    return new IdleCost(
        ready + " API functions kept ready", ready * gigabytes(memory) * SECONDS * PROVISIONED);
  }

  private static double gigabytes(int megabytes) {
    return megabytes / 1_024.0;
  }
}

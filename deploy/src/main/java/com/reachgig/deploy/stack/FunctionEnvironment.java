package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Grant;
import com.reachgig.domain.platform.Trigger;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of a function: only names of what it may use, and for the API what requests of
 * CloudFront bear.
 */
final class FunctionEnvironment {
  /** How many proxies before the gateway say truthfully who called. */
  private static final String CLOUD_FRONT = "1";

  private static final String NONE = "0";

  private FunctionEnvironment() {}

  static Map<String, String> of(FunctionSpec function, Resources resources) {
    var site = resources.settings().site();
    var environment = new TreeMap<String, String>(resources.settings().packaging().environment());
    environment.put("REACHGIG_FUNCTION", function.name());
    environment.put("REACHGIG_METRICS_NAMESPACE", metricsNamespace(resources.settings()));
    for (var grant : function.grants()) {
      environment.putAll(of(grant, resources));
    }
    switch (function.trigger()) {
      case Trigger.Http _ -> {
        if (!site.corsOrigins().isEmpty()) {
          environment.put("REACHGIG_CORS_ORIGINS", String.join(",", site.corsOrigins()));
        }
        var keys = resources.originKeys();
        environment.put("REACHGIG_TRUSTED_PROXIES", keys == null ? NONE : CLOUD_FRONT);
        if (keys != null) {
          environment.put(OriginKeys.VARIABLE, keys.value());
        }
      }
      case Trigger.Queue _ ->
          environment.put("REACHGIG_QUEUE_PREFIX", resources.settings().stackName() + "-");
      case Trigger.OutboxStream _, Trigger.Every _, Trigger.KeyRotation _ -> {}
    }
    return environment;
  }

  /** Where a deployment's own metrics are; two in one account do not mix. */
  static String metricsNamespace(StackSettings settings) {
    return "ReachGig/" + settings.environment();
  }

  private static Map<String, String> of(Grant grant, Resources resources) {
    return switch (grant) {
      case GET_ITEMS,
          QUERY_ITEMS,
          WRITE_ITEMS,
          ADD_ITEMS,
          COUNT_IN_ITEMS,
          GET_OUTBOX,
          QUERY_OUTBOX,
          EMPTY_OUTBOX ->
          Map.of("REACHGIG_TABLE", resources.store().name());
      case PUBLISH_EVENTS -> Map.of("REACHGIG_BUS", resources.bus().name());
      case SEND_MAIL ->
          Map.of(
              "REACHGIG_PUBLIC_URL",
              resources.publicUrl(),
              "REACHGIG_MAIL_FROM",
              resources.sender().address());
      case READ_KEYS, ROTATE_KEYS -> Map.of("REACHGIG_KEYS_SECRET", resources.keys().name());
    };
  }
}

package com.reachgig.aws.config;

/**
 * What every function is told.
 *
 * @param function its name, as in {@code Functions}
 * @param initialization how the platform starts it, such as {@code on-demand}
 */
public record PlatformConfig(String function, String initialization, String metricsNamespace) {
  public static final String FUNCTION = "REACHGIG_FUNCTION";

  /** Whether it is started to be copied. Registering for that takes a while, too. */
  public boolean isForSnapshot() {
    return initialization.equals("snap-start");
  }

  public static PlatformConfig of(Environment environment) {
    environment.required("AWS_REGION");
    return new PlatformConfig(
        environment.required(FUNCTION),
        environment.optional("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        environment.optional("REACHGIG_METRICS_NAMESPACE", "ReachGig"));
  }
}

package com.reachgig.api.health;

/**
 * Something that must be well for the service to serve.
 *
 * @param name shown to whoever asks; says nothing secret
 */
public record HealthCheck(String name, Probe probe) {

  /** Looks once. A probe that throws is as one that says no. */
  @FunctionalInterface
  public interface Probe {
    boolean well();
  }
}

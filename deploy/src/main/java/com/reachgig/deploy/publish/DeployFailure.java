package com.reachgig.deploy.publish;

import java.util.List;

/** Deployment could not be done, for a reason that the person at the terminal can act on. */
public final class DeployFailure extends RuntimeException {
  private final transient List<String> details;

  /**
   * @param message what could not be done, and why, in one line
   * @param details what the service said, or what to do, a line each
   */
  public DeployFailure(String message, List<String> details) {
    super(message);
    this.details = List.copyOf(details);
  }

  public DeployFailure(String message, String... details) {
    this(message, List.of(details));
  }

  public List<String> details() {
    return details;
  }
}

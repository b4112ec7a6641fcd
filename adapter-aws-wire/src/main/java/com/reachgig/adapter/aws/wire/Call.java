package com.reachgig.adapter.aws.wire;

/**
 * What is called.
 *
 * @param operation as the service names it, such as {@code PutItem}
 * @param resource what it acts on, such as the name of a table, for whoever listens; may be empty
 */
public record Call(String operation, Resend resend, String resource) {
  public Call(String operation, Resend resend) {
    this(operation, resend, "");
  }
}

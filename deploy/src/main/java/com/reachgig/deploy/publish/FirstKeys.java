package com.reachgig.deploy.publish;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Has a new deployment make its first keys, so that the first person to sign in need not wait for
 * the rotation that its schedule starts some time later. Where keys are there, nothing happens.
 */
public final class FirstKeys {
  private static final SdkBytes NO_EVENT = SdkBytes.fromUtf8String("{}");

  private FirstKeys() {}

  /** Calls the function of that name with an empty event. */
  public static void make(Clients clients, String function) {
    InvokeResponse answer;
    try (var functions = clients.functions()) {
      answer = functions.invoke(b -> b.functionName(function).payload(NO_EVENT));
    }
    if (answer.functionError() != null) {
      throw new DeployFailure(
          "the function " + function + " could not make the first keys",
          answer.payload().asUtf8String());
    }
  }
}

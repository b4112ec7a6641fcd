package com.reachgig.deploy.cli;

import com.reachgig.deploy.publish.DeployFailure;
import java.io.PrintStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** How a command that failed tells why: in a sentence, unless the mistake is the program's. */
final class Failures {
  private static final int FAILED = 1;

  private Failures() {}

  /** Prints it, and returns the exit code. */
  static int tell(Exception failure, PrintStream err) {
    switch (failure) {
      case DeployFailure told -> {
        err.println("reachgig: " + told.getMessage());
        told.details().forEach(line -> err.println("  " + line));
      }
      case AwsServiceException refused -> {
        var details = refused.awsErrorDetails();
        err.println("reachgig: " + details.serviceName() + " refused: " + details.errorMessage());
        err.println("  " + details.errorCode() + ", request " + refused.requestId());
      }
      case SdkClientException unreachable ->
          err.println("reachgig: AWS cannot be reached: " + unreachable.getMessage());
      case IllegalArgumentException wrong -> err.println("reachgig: " + wrong.getMessage());
      default -> {
        err.println("reachgig: this is a mistake of ours; please report it with these lines:");
        failure.printStackTrace(err);
      }
    }
    return FAILED;
  }
}

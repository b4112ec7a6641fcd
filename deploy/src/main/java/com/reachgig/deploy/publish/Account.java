package com.reachgig.deploy.publish;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Whose account the credentials open; the first call of a deployment, so that it fails early. */
final class Account {
  private Account() {}

  static String of(Clients clients) {
    try (var identity = clients.identity()) {
      return identity.getCallerIdentity().account();
    } catch (StsException e) {
      throw new DeployFailure(
          "AWS refused the credentials: " + e.awsErrorDetails().errorMessage(),
          "Sign in again (aws sso login, or new keys), and repeat the command.");
    } catch (SdkClientException e) {
      if (String.valueOf(e.getMessage()).contains("Unable to load credentials")) {
        throw new DeployFailure(
            "no AWS credentials were found",
            "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,",
            "or sign in with aws sso login.");
      }
      throw e;
    }
  }
}

package com.reachgig.deploy.stack;

import software.amazon.awscdk.services.ses.CfnEmailIdentity;
import software.amazon.awscdk.services.ses.CfnEmailIdentity.DkimAttributesProperty;
import software.constructs.Construct;

/** From whom mail comes: the domain that the mail service must be shown to be ours. */
final class Sender {
  private final StackSettings.Site site;

  Sender(Construct scope, StackSettings settings) {
    this.site = settings.site();
    CfnEmailIdentity.Builder.create(scope, "Identity")
        .emailIdentity(site.mailDomain())
        .dkimAttributes(DkimAttributesProperty.builder().signingEnabled(true).build())
        .build();
  }

  String address() {
    return site.mailFrom();
  }

  String arn() {
    return Resources.arn("ses", "identity/" + site.mailDomain());
  }
}

package com.reachgig.deploy.cli;

import com.reachgig.deploy.stack.Packaging;
import com.reachgig.deploy.stack.StackSettings;
import com.reachgig.deploy.stack.StackSettings.Alerts;
import com.reachgig.deploy.stack.StackSettings.CustomDomain;
import com.reachgig.deploy.stack.StackSettings.Scale;
import com.reachgig.deploy.stack.StackSettings.Site;
import com.reachgig.deploy.stack.Target;
import com.reachgig.domain.platform.BusinessMetrics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of a deployment on the command line. */
final class StackOptions {
  /** Will do where no mail is sent. */
  private static final String ANY_SENDER = "no-reply@reachgig.example";

  @Option(names = "--target", description = "aws, or local: the emulator. Default: aws")
  Target target = Target.AWS;

  @Option(names = "--env", description = "its name. Default: main")
  String environment = "main";

  @Option(names = "--region", description = "AWS region. Default: as AWS's tools find it")
  @Nullable String region;

  @Option(names = "--port", description = "port of the emulator. Default: ${DEFAULT-VALUE}")
  int port = AwsLocalCommand.PORT;

  @Option(
      names = "--packaging",
      description =
          "managed: Java 25 of AWS with SnapStart. custom: a Java of our own. Default:"
              + " managed on AWS, custom on the emulator")
  @Nullable Packaging packaging;

  @Option(names = "--mail-from", description = "sender of mails; its domain must be yours")
  @Nullable String mailFrom;

  @Option(names = "--domain", description = "name of the site, with --certificate")
  @Nullable String domain;

  @Option(names = "--certificate", description = "ARN of its certificate, in us-east-1")
  @Nullable String certificate;

  @Option(names = "--cors-origins", split = ",", description = "sites that may call the API")
  List<String> corsOrigins = List.of();

  @Option(
      names = "--origin-key",
      description =
          "one more than at the last deployment replaces one of the two keys between CloudFront and"
              + " the API; the same keeps them. Default: ${DEFAULT-VALUE}")
  int originKey = 1;

  @Option(names = "--alert-mail", description = "who is told of alarms")
  @Nullable String alertMail;

  @Option(names = "--budget", description = "US dollars a month. Default: ${DEFAULT-VALUE}")
  int budget = BusinessMetrics.MONTHLY_BUDGET;

  @Option(names = "--provisioned", description = "API functions kept ready, billed also when idle")
  int provisioned;

  @Option(names = "--replica-region", description = "second region with a copy of the table")
  @Nullable String replicaRegion;

  @Option(names = "--requests-per-second", description = "more get 429. Default: 500")
  int requestsPerSecond = 500;

  /** Of a deployment, which on AWS needs a sender of its mails. */
  StackSettings settings() {
    if (mailFrom == null && target == Target.AWS) {
      throw new IllegalArgumentException("--mail-from is needed: the sender of the site's mails");
    }
    return settingsFor(mailFrom == null ? ANY_SENDER : mailFrom);
  }

  /** Of a deployment that is only to be found again. */
  StackSettings settingsToFind() {
    return settingsFor(mailFrom == null ? ANY_SENDER : mailFrom);
  }

  private StackSettings settingsFor(String sender) {
    if ((domain == null) != (certificate == null)) {
      throw new IllegalArgumentException("--domain and --certificate go together");
    }
    var own = domain == null || certificate == null ? null : new CustomDomain(domain, certificate);
    var url =
        target == Target.LOCAL ? com.reachgig.deploy.local.Emulator.urlOf(port, "{apiId}") : null;
    return StackSettings.of(environment, Project.zips(), sender)
        .with(target)
        .with(packaging())
        .with(new Site(sender, own, url, corsOrigins, originKey))
        .with(new Scale(Map.of(), provisioned, replicaRegion, requestsPerSecond))
        .with(new Alerts(alertMail, budget))
        .keepingData(target == Target.AWS);
  }

  private Packaging packaging() {
    if (packaging != null) {
      return packaging;
    }
    return target == Target.LOCAL ? Packaging.CUSTOM : Packaging.MANAGED;
  }

  /** Where it goes. */
  com.reachgig.deploy.publish.Target place() {
    return target == Target.LOCAL
        ? com.reachgig.deploy.publish.Target.local(port)
        : com.reachgig.deploy.publish.Target.aws(region);
  }
}

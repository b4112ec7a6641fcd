package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.BusinessMetrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between deployments.
 *
 * @param environment its name, 1 to 14 of {@code a-z 0-9 -}; two deployments of one account differ
 *     in it
 * @param zips the folder that holds {@code managed/FAMILY.zip} or {@code custom/FAMILY.zip}
 * @param keepData whether what users stored survives the stack
 */
public record StackSettings(
    String environment,
    Target target,
    Packaging packaging,
    Path zips,
    Site site,
    Scale scale,
    Alerts alerts,
    boolean keepData) {

  public StackSettings {
    if (!environment.matches("[a-z][a-z0-9-]{0,13}")) {
      throw new IllegalArgumentException("no name of an environment: " + environment);
    }
  }

  /** A deployment to AWS with nothing unusual. */
  public static StackSettings of(String environment, Path zips, String mailFrom) {
    return new StackSettings(
        environment,
        Target.AWS,
        Packaging.MANAGED,
        zips,
        new Site(mailFrom, null, null, List.of(), 1),
        new Scale(Map.of(), 0, null, 500),
        new Alerts(null, BusinessMetrics.MONTHLY_BUDGET),
        true);
  }

  public StackSettings with(Target other) {
    return new StackSettings(environment, other, packaging, zips, site, scale, alerts, keepData);
  }

  public StackSettings with(Packaging other) {
    return new StackSettings(environment, target, other, zips, site, scale, alerts, keepData);
  }

  public StackSettings with(Site other) {
    return new StackSettings(environment, target, packaging, zips, other, scale, alerts, keepData);
  }

  public StackSettings with(Scale other) {
    return new StackSettings(environment, target, packaging, zips, site, other, alerts, keepData);
  }

  public StackSettings with(Alerts other) {
    return new StackSettings(environment, target, packaging, zips, site, scale, other, keepData);
  }

  public StackSettings keepingData(boolean keep) {
    return new StackSettings(environment, target, packaging, zips, site, scale, alerts, keep);
  }

  /** The name of the stack, with which the names of all that it holds begin. */
  public String stackName() {
    return "reachgig-" + environment;
  }

  /**
   * How people reach it.
   *
   * @param mailFrom the sender's address, plain; its domain is what the mail service must be shown
   *     to own
   * @param domain a name of its own, or null for one that CloudFront gives
   * @param publicUrl under which people reach it where that is not CloudFront, or null; in it
   *     {@code {apiId}} stands for the id of the API
   * @param corsOrigins other sites whose pages may call the API
   * @param originKeyChange the how-manieth change of the keys between CloudFront and the API it is,
   *     from 1; ignored where people do not come by CloudFront
   */
  public record Site(
      String mailFrom,
      @Nullable CustomDomain domain,
      @Nullable String publicUrl,
      List<String> corsOrigins,
      int originKeyChange) {
    public Site {
      corsOrigins = List.copyOf(corsOrigins);
      if (originKeyChange < 1) {
        throw new IllegalArgumentException("changes of keys count from 1: " + originKeyChange);
      }
      if (!mailFrom.matches("[^@\\s<>]+@[a-zA-Z0-9.-]+")) {
        throw new IllegalArgumentException("no plain mail address: " + mailFrom);
      }
      corsOrigins.forEach(Site::requireOrigin);
    }

    /** The API refuses to start with another, which would show only once it is deployed. */
    private static void requireOrigin(String text) {
      if (!text.matches("https?://[a-z0-9.-]+(:[0-9]+)?")) {
        throw new IllegalArgumentException(
            "no origin such as https://partner.example, without a path: " + text);
      }
    }

    String mailDomain() {
      return mailFrom.substring(mailFrom.indexOf('@') + 1);
    }
  }

  /**
   * A name of one's own.
   *
   * @param certificateArn its certificate, in us-east-1, where CloudFront looks for it
   */
  public record CustomDomain(String name, String certificateArn) {
    public CustomDomain {
      if (!certificateArn.matches("arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/.+")) {
        throw new IllegalArgumentException(
            "no ARN of a certificate in us-east-1: " + certificateArn);
      }
    }
  }

  /**
   * How large it is.
   *
   * @param memory megabytes by function, for those that are to differ from the table of functions
   * @param provisioned API functions that are kept ready, billed also when idle; 0 for none
   * @param replicaRegion a second region that holds a copy of the table, or null
   * @param requestsPerSecond above which the gateway answers 429
   */
  public record Scale(
      Map<String, Integer> memory,
      int provisioned,
      @Nullable String replicaRegion,
      int requestsPerSecond) {
    public Scale {
      memory = Map.copyOf(memory);
      if (provisioned < 0 || requestsPerSecond < 1) {
        throw new IllegalArgumentException("provisioned ≥ 0, and requests per second ≥ 1");
      }
    }
  }

  /**
   * Who is told of what goes wrong.
   *
   * @param mail an address, or null if whoever likes subscribes to the topic
   * @param monthlyBudget in US dollars
   */
  public record Alerts(@Nullable String mail, int monthlyBudget) {
    public Alerts {
      if (monthlyBudget < 1) {
        throw new IllegalArgumentException("a budget is at least one dollar: " + monthlyBudget);
      }
    }
  }
}

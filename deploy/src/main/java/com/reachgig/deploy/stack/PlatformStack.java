package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.CostTags;
import com.reachgig.domain.platform.Trigger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** All but the edge: derived from the domain's tables and the settings alone. */
final class PlatformStack extends Stack {
  private final StackSettings settings;
  private final Tables tables;

  PlatformStack(App app, StackSettings settings, Tables tables) {
    super(
        app,
        settings.stackName(),
        StackProps.builder()
            .synthesizer(Resources.published())
            .description("ReachGig: the marketplace")
            .build());
    this.settings = settings;
    this.tables = tables;
    // Whatever has no component of its own is there to be looked at.
    Resources.tag(this, settings, CostTags.OBSERVATION);
    build();
  }

  private void build() {
    var gateway = new Gateway(part("Gateway", CostTags.GATEWAY), settings);
    var buckets = Buckets.create(this, settings);
    var acl = CfnParameter.Builder.create(this, EdgeStack.WEB_ACL).type("String").build();
    var scope = part("Front", CostTags.GATEWAY);
    var keys = originKeys(scope);
    var front = new Front(scope, settings, gateway, buckets, acl.getValueAsString(), keys);
    var resources = resources(publicUrl(gateway, front), keys);
    var triggers = new Triggers(this, resources, gateway);
    var functions = tables.functions().stream().map(triggers::deploy).toList();
    observe(gateway, functions);
    outputs(resources, gateway, buckets);
    if (settings.target() == Target.LOCAL) {
      Emulator.fit(this);
    }
  }

  /** None where people come by another way. */
  private @Nullable OriginKeys originKeys(Construct scope) {
    var site = settings.site();
    return site.publicUrl() == null ? new OriginKeys(scope, site.originKeyChange()) : null;
  }

  private String publicUrl(Gateway gateway, Front front) {
    var given = settings.site().publicUrl();
    return given == null ? front.url() : given.replace("{apiId}", gateway.id());
  }

  private Resources resources(String publicUrl, @Nullable OriginKeys originKeys) {
    return new Resources(
        settings,
        new Store(part("Store", CostTags.STORE), settings),
        new Bus(part("Events", CostTags.EVENTS), settings),
        new KeySecret(part("Keys", CostTags.KEYS), settings),
        new Sender(part("Mail", CostTags.MAIL), settings),
        publicUrl,
        originKeys);
  }

  private void observe(Gateway gateway, List<DeployedFunction> functions) {
    var scope = part("Observation", CostTags.OBSERVATION);
    var topic = new AlertTopic(scope, settings);
    var alarms = new Alarms(part("Alarms", CostTags.OBSERVATION), settings, gateway, topic.arn());
    tables.watches().forEach(alarms::watch);
    var serverErrors = alarms.serverErrors();
    var rollout = new Rollout(part("Rollout", CostTags.OBSERVATION), settings, functions);
    for (var function : functions) {
      var reasons = new ArrayList<>(List.of(alarms.failures(function)));
      if (function.spec().trigger() instanceof Trigger.Http) {
        reasons.add(serverErrors);
      } else if (function.spec().trigger() instanceof Trigger.OutboxStream) {
        alarms.notEmpty(
            function.spec().name() + "-gave-up",
            settings.stackName() + "-" + Queues.failures(function.spec()),
            "The relay gave up on events; the sweeper publishes them. See the relay's log.");
      }
      rollout.manage(function, reasons);
    }
    Board.create(scope, settings, gateway, functions, tables.subscriptions());
    Budget.create(scope, settings, topic.arn());
  }

  private void outputs(Resources resources, Gateway gateway, Buckets buckets) {
    output("PublicUrl", resources.publicUrl());
    output("ApiId", gateway.id());
    output("TableName", resources.store().name());
    output("BusName", resources.bus().name());
    output("KeysSecret", resources.keys().name());
    output("FilesBucket", buckets.files().getBucketName());
    output("WebBucket", buckets.web().getBucketName());
  }

  private void output(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }

  private Construct part(String id, String component) {
    return Resources.part(this, id, settings, component);
  }
}

package com.reachgig.deploy.cli;

import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.publish.Clients;
import com.reachgig.deploy.publish.Deployment;
import com.reachgig.deploy.publish.FirstKeys;
import com.reachgig.deploy.stack.IdleCosts;
import com.reachgig.deploy.stack.StackSettings;
import com.reachgig.deploy.stack.Target;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the stacks, or brings them up to date. */
@Command(
    name = "deploy",
    description = {
      "Deploys to AWS. Shows what would change, and changes it with --yes.",
      "Needs Node 20 or newer, and AWS credentials as AWS's own tools find them."
    })
final class DeployCommand implements Callable<Integer> {
  private final PrintStream out = System.out;

  @Mixin private final StackOptions options = new StackOptions();

  @Option(names = "--synth", description = "only write the templates into this folder")
  private @Nullable Path synth;

  @Option(names = "--yes", description = "change it")
  private boolean yes;

  @Mixin final Help help = new Help();

  @Override
  public Integer call() {
    var settings = options.settings();
    if (synth != null) {
      Project.synthesize(settings, synth);
      out.println("Wrote the stacks into " + synth);
      return 0;
    }
    var folder = Project.cache("stacks-" + settings.environment());
    var target = options.place();
    try (var clients = new Clients(target)) {
      var deployment = new Deployment(clients, target, out::println);
      Project.synthesize(settings, folder);
      var assembly = Assembly.in(folder);
      out.println("Account " + deployment.account() + ", region " + target.region() + ":");
      tellIdleCosts(settings);
      if (yes) {
        deploy(deployment, assembly, clients, settings);
      } else {
        preview(deployment, assembly);
      }
    }
    return 0;
  }

  private void tellIdleCosts(StackSettings settings) {
    if (settings.target() == Target.LOCAL) {
      return;
    }
    var costs = IdleCosts.of(settings);
    double sum = costs.stream().mapToDouble(IdleCosts.IdleCost::dollars).sum();
    out.printf(
        "Billed even when idle, at list prices of %s: about $ %.2f a month%n",
        IdleCosts.AS_OF, sum);
    costs.forEach(cost -> out.printf("  $ %5.2f  %s%n", cost.dollars(), cost.what()));
  }

  private void preview(Deployment deployment, Assembly assembly) {
    if (deployment.preview(assembly)) {
      out.println("+ made, ~ changed, ! replaced, ? perhaps replaced, - deleted");
      out.println("Nothing was changed. Repeat the command with --yes to do it.");
    }
  }

  private void deploy(
      Deployment deployment, Assembly assembly, Clients clients, StackSettings settings) {
    var outputs = deployment.deploy(assembly);
    FirstKeys.make(clients, settings.stackName() + "-keys");
    outputs.forEach(
        (stack, values) ->
            values.forEach((name, value) -> out.println(stack + "." + name + " = " + value)));
  }
}

package com.reachgig.deploy.cli;

import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.publish.Clients;
import com.reachgig.deploy.publish.Deployment;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the stacks. */
@Command(
    name = "destroy",
    description = {
      "Deletes what deploy made. Shows what would be deleted, and deletes it with --yes.",
      "On AWS the table and the files stay, as does the bucket with code and templates.",
      "The next deployment takes the table over."
    })
final class DestroyCommand implements Callable<Integer> {
  private final PrintStream out = System.out;

  @Mixin private final StackOptions options = new StackOptions();

  @Option(names = "--yes", description = "delete it")
  private boolean yes;

  @Mixin final Help help = new Help();

  @Override
  public Integer call() {
    var settings = options.settingsToFind();
    var folder = Project.cache("stacks-" + settings.environment());
    var target = options.place();
    try (var clients = new Clients(target)) {
      var deployment = new Deployment(clients, target, out::println);
      if (Files.notExists(folder.resolve("manifest.json"))) {
        Project.synthesize(settings, folder); // deployed from another machine
      }
      var assembly = Assembly.in(folder);
      if (yes) {
        deployment.destroy(assembly);
        return 0;
      }
      var existing = deployment.existing(assembly);
      out.println(
          existing.isEmpty()
              ? "There is nothing to delete in account " + deployment.account()
              : "Would delete from account " + deployment.account() + ": " + existing);
      out.println("Nothing was deleted. Repeat the command with --yes to do it.");
    }
    return 0;
  }
}

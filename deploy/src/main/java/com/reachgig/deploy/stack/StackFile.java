package com.reachgig.deploy.stack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stack to deploy, after those before it in the list.
 *
 * @param assets the list of files that its template needs uploaded, in the form of CDK's cloud
 *     assembly ({@code files}: source path, and bucket and key by account and region)
 * @param region where it must be, or null for wherever its owner likes
 * @param parameters what to give it: outputs of the same names of the stacks before it
 */
public record StackFile(
    String name, Path template, Path assets, @Nullable String region, List<String> parameters) {
  public StackFile {
    parameters = List.copyOf(parameters);
  }

  static StackFile in(Path folder, String name, @Nullable String region, List<String> parameters) {
    return new StackFile(
        name,
        folder.resolve(name + ".template.json"),
        folder.resolve(name + ".assets.json"),
        region,
        parameters);
  }
}

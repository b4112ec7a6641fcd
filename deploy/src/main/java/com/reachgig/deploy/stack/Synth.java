package com.reachgig.deploy.stack;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/** Writes templates and the list of what they need uploaded; needs Node, but no network. */
public final class Synth {
  private Synth() {}

  /** Writes the stacks of the marketplace into a folder, and says what they are. */
  public static List<StackFile> run(StackSettings settings, Path folder) {
    return run(settings, Tables.ofDomain(), folder, false);
  }

  static List<StackFile> run(StackSettings settings, Tables tables, Path folder, boolean checked) {
    var app = new App(AppProps.builder().outdir(folder.toString()).build());
    var edge = new EdgeStack(app, settings);
    var platform = new PlatformStack(app, settings, tables);
    platform.addDependency(edge);
    if (checked) {
      Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    }
    app.synth();
    return List.of(
        StackFile.in(folder, edge.getStackName(), EdgeStack.REGION, List.of()),
        StackFile.in(folder, platform.getStackName(), null, List.of(EdgeStack.WEB_ACL)));
  }
}

package com.reachgig.deploy.stack;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/**
 * Writes the stacks as a cloud assembly: templates, the files that they need uploaded, and in
 * {@code manifest.json} their order and regions. A parameter of a template takes the output of the
 * same name of a stack before it. It needs Node, but no network.
 */
public final class Synth {
  /** Which of CDK's later ways of doing things are wanted. */
  private static final Map<String, Object> FLAGS =
      Map.of("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true);

  private Synth() {}

  /** Writes the stacks of the marketplace into a folder. */
  public static void run(StackSettings settings, Path folder) {
    app(settings, Tables.ofDomain(), folder).synth();
  }

  /** The stacks, not yet written. */
  static App app(StackSettings settings, Tables tables, Path folder) {
    var app = new App(AppProps.builder().outdir(folder.toString()).context(FLAGS).build());
    var edge = new EdgeStack(app, settings);
    new PlatformStack(app, settings, tables).addDependency(edge);
    return app;
  }

  /** Has the rules of AwsSolutions checked, which takes about as long as all else. */
  static void check(App app) {
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
  }
}

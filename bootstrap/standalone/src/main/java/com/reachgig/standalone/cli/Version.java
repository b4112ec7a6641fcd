package com.reachgig.standalone.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Which build this is, and what it runs on. */
@Command(name = "version", description = "Print the version.")
final class Version implements Callable<Integer>, IVersionProvider {
  @Override
  public Integer call() {
    System.out.println(line());
    return ExitCodes.OK;
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  private static String line() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return "ReachGig %s on JDK %s"
        .formatted(version == null ? "development" : version, Runtime.version());
  }
}

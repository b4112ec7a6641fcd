package com.reachgig.standalone.doctor;

import com.reachgig.standalone.config.Config;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at all that a server needs, and says how to mend what is wrong. */
public final class Doctor {
  private final List<Check> checks;

  private Doctor(List<Check> checks) {
    this.checks = checks;
  }

  /**
   * The doctor of one installation.
   *
   * @param serving whether a server holds the data folder now
   * @param store looks at the stored data
   * @param app the folder of the program's jar
   */
  public static Doctor of(
      Config config, boolean serving, Supplier<Finding> store, Path app, InstantSource clock) {
    var checks = new ArrayList<Check>();
    checks.add(new JdkCheck(Runtime.version()));
    checks.add(new FolderCheck(config.data()));
    checks.add(new SpaceCheck(config.data()));
    checks.add(new StoreCheck(store));
    checks.add(new ClockCheck(config.data(), clock));
    checks.add(new PortCheck(config.host(), config.port(), serving));
    checks.add(new MailCheck(config.smtp(), config.outbox()));
    checks.add(new StartUpCacheCheck(app));
    return new Doctor(checks);
  }

  /** Prints what every check found; whether a server can work. */
  public boolean examine(PrintStream out) {
    boolean healthy = true;
    for (var check : checks) {
      var finding = look(check);
      healthy &= !(finding instanceof Finding.Broken);
      out.printf("%-6s  %-15s %s%n", mark(finding), check.name(), finding.detail());
      switch (finding) {
        case Finding.Fine _ -> {}
        case Finding.Worse(_, var remedy) -> out.printf("%24s-> %s%n", "", remedy);
        case Finding.Broken(_, var remedy) -> out.printf("%24s-> %s%n", "", remedy);
      }
    }
    return healthy;
  }

  private static Finding look(Check check) {
    try {
      return check.look();
    } catch (IOException e) {
      return new Finding.Broken(e.toString(), "See to what this message says.");
    }
  }

  private static String mark(Finding finding) {
    return switch (finding) {
      case Finding.Fine _ -> "ok";
      case Finding.Worse _ -> "note";
      case Finding.Broken _ -> "BROKEN";
    };
  }

  private record StoreCheck(Supplier<Finding> store) implements Check {
    @Override
    public String name() {
      return "store";
    }

    @Override
    public Finding look() {
      return store.get();
    }
  }
}

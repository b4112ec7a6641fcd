package com.reachgig.standalone.cli;

import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.config.Setting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A command whose options are settings, and what it does with them. */
final class SettingCommand implements Callable<Integer> {
  private final CommandSpec spec;
  private final Action action;

  private SettingCommand(Action action) {
    this.spec = CommandSpec.wrapWithoutInspection(this);
    this.action = action;
  }

  /** What a command does. */
  @FunctionalInterface
  interface Action {
    /** Does it with checked settings and the other arguments, and returns the exit code. */
    int run(Config config, CommandSpec arguments);
  }

  static CommandSpec of(String description, List<Setting> settings, Action action) {
    var command = new SettingCommand(action);
    command.spec.usageMessage().description(description);
    command.spec.mixinStandardHelpOptions(true);
    SettingOptions.add(command.spec, settings);
    return command.spec;
  }

  @Override
  public Integer call() {
    return action.run(SettingOptions.config(spec), spec);
  }
}

package com.reachgig.standalone.cli;

import com.reachgig.standalone.train.TrainingRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** For the launcher: does what a server does in its first seconds, and ends. */
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    TrainingRun.run();
    return ExitCodes.OK;
  }
}

package com.reachgig.deploy.cli;

import com.reachgig.deploy.local.Emulator;
import com.reachgig.deploy.local.EmulatorFolder;
import com.reachgig.deploy.local.Installation;
import com.reachgig.deploy.local.LocalStack;
import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.publish.DeployFailure;
import com.reachgig.deploy.stack.StackSettings;
import com.reachgig.deploy.stack.Target;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the stack of AWS up on this machine. */
@Command(
    name = "aws-local",
    description = {
      "Runs the stack of AWS in an emulator on this machine, and shows its logs and mails.",
      "Run again, it brings the stack up to date. Needs Python 3.11 or newer and Node 20 or newer."
    })
final class AwsLocalCommand implements Callable<Integer> {
  static final int PORT = 4566;

  private final PrintStream out = System.out;

  @Option(names = "--reset", description = "forget all data, and start anew")
  private boolean reset;

  @Option(names = "--stop", description = "stop it; its data is gone")
  private boolean stop;

  @Option(names = "--mails", description = "list the mails that were sent")
  private boolean mails;

  @Option(names = "--detach", description = "return once it is ready")
  private boolean detach;

  @Option(names = "--port", description = "loopback port. Default: ${DEFAULT-VALUE}")
  private int port = PORT;

  @Mixin final Help help = new Help();

  @Override
  public Integer call() {
    var folder = new EmulatorFolder(Project.cache("aws-local").resolve("run"));
    if (stop || reset) {
      Emulator.running(folder)
          .ifPresentOrElse(Emulator::close, () -> out.println("No emulator was running."));
    }
    if (mails) {
      var emulator =
          Emulator.running(folder).orElseThrow(() -> new DeployFailure("no emulator is running"));
      emulator.web().mails().forEach(mail -> mail.summary().forEach(out::println));
    } else if (!stop) {
      up(folder);
    }
    return 0;
  }

  private void up(EmulatorFolder folder) {
    long began = System.nanoTime();
    var emulator = Emulator.running(folder).orElseGet(() -> start(folder));
    if (emulator.port() != port) {
      throw new DeployFailure(
          "it runs on port " + emulator.port() + " already",
          "Stop that one first (./reachgig aws-local --stop), or give its port with --port.");
    }
    var settings = settings();
    try (var stack = new LocalStack(emulator, settings.stackName(), out::println)) {
      var assembly = Project.cache("aws-local").resolve("stacks");
      Project.synthesize(settings, assembly);
      var url = stack.deploy(Assembly.in(assembly));
      introduce(emulator, url, (System.nanoTime() - began) / 1_000_000_000);
      if (!detach) {
        out.println("Logs and mails follow. Ctrl-C ends the view; the stack stays up.");
        stack.follow();
      }
    }
  }

  private Emulator start(EmulatorFolder folder) {
    var program = Project.cache("aws-local").resolve("program");
    var installation = Installation.in(program, out::println);
    out.println("Starting the AWS emulator on 127.0.0.1:" + port);
    return Emulator.start(installation, folder, port);
  }

  private StackSettings settings() {
    var options = new StackOptions();
    options.target = Target.LOCAL;
    options.environment = "local";
    options.port = port;
    return options.settings();
  }

  private void introduce(Emulator emulator, String url, long seconds) {
    out.println("The stack is up, after " + seconds + " s.");
    out.println("  API       " + url);
    out.println("  sign up   curl -sS '" + url + "/v1/auth/signup' \\");
    out.println("              -H 'Content-Type: application/json' \\");
    out.println(
        "              -d '{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}'");
    out.println(
        "  mails     ./reachgig aws-local --mails; the link in the welcome confirms the address");
    out.println("  tools     AWS_ENDPOINT_URL=" + emulator.endpoint() + " AWS_REGION=us-east-1");
    out.println("              AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test");
    out.println("  stop      ./reachgig aws-local --stop");
  }
}

package com.reachgig.stories;

import com.reachgig.deploy.local.Emulator;
import com.reachgig.deploy.local.EmulatorFolder;
import com.reachgig.deploy.local.Installation;
import com.reachgig.deploy.local.LocalStack;
import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.stack.Packaging;
import com.reachgig.deploy.stack.StackSettings;
import com.reachgig.deploy.stack.StackSettings.Site;
import com.reachgig.deploy.stack.Synth;
import com.reachgig.deploy.stack.Target;
import com.reachgig.local.Patience;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole stack, from the template and the packages that go to AWS, in the emulator. */
final class DeployedStack implements Platform {
  private static final System.Logger LOG = System.getLogger(DeployedStack.class.getName());
  private static final String SENDER = "gigs@example.org";

  private final Emulator emulator;
  private final String url;

  private DeployedStack(Emulator emulator, String url) {
    this.emulator = emulator;
    this.url = url;
  }

  static DeployedStack deploy(Path folder) {
    var program = Path.of(System.getProperty("reachgig.aws-local")).toAbsolutePath();
    var emulator =
        Emulator.startAttached(
            Installation.in(program, DeployedStack::note),
            new EmulatorFolder(folder.resolve("run")));
    var stacks = folder.resolve("stacks");
    Synth.run(settings(emulator.port()), stacks);
    try (var stack = new LocalStack(emulator, "reachgig-stories", DeployedStack::note)) {
      return new DeployedStack(emulator, stack.deploy(Assembly.in(stacks)));
    }
  }

  private static void note(String line) {
    LOG.log(Level.INFO, line);
  }

  private static StackSettings settings(int port) {
    var zips = Path.of(System.getProperty("reachgig.zips"));
    return StackSettings.of("stories", zips, SENDER)
        .with(Target.LOCAL)
        .with(Packaging.CUSTOM)
        .with(new Site(SENDER, null, Emulator.urlOf(port, "{apiId}"), List.of(Stories.ORIGIN), 1))
        .keepingData(false);
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public String mail(String address, String subject) throws Exception {
    return Patience.get(
        "a mail to " + address + " about " + subject, () -> newest(address, subject));
  }

  private Optional<String> newest(String address, String subject) {
    return emulator.web().mails().reversed().stream()
        .filter(mail -> mail.to().equals(address) && mail.subject().startsWith(subject))
        .map(mail -> mail.text())
        .findFirst();
  }

  @Override
  public void close() {
    emulator.close();
  }
}

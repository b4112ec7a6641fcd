package com.reachgig.standalone.cli;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.ports.fault.PortException;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.control.ControlClient;
import com.reachgig.standalone.doctor.Doctor;
import com.reachgig.standalone.doctor.Finding;
import com.reachgig.standalone.wiring.Offline;
import com.reachgig.standalone.wiring.Server;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Lets the doctor look at this machine and at the data. */
final class DoctorCommand {
  private static final String REMEDY =
      "Stop the server and restore a backup: ./reachgig restore FILE.";

  private DoctorCommand() {}

  static int run(Config config) {
    var reply = ControlClient.send(config.data(), Server.DAMAGES);
    var doctor =
        Doctor.of(
            config,
            reply.isPresent(),
            () -> reply.map(DoctorCommand::told).orElseGet(() -> look(config)),
            app(),
            InstantSource.system());
    return doctor.examine(System.out) ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private static Finding told(ControlClient.Reply reply) {
    return reply.done() && reply.text().isEmpty()
        ? new Finding.Fine("sound; a server is serving it")
        : new Finding.Broken(reply.text(), REMEDY);
  }

  private static Finding look(Config config) {
    if (Files.notExists(config.data().resolve(SqliteDatabase.FILE))) {
      return new Finding.Fine("there is none yet");
    }
    try (var offline = Offline.open(config)) {
      List<String> damages = offline.database().damages();
      return damages.isEmpty()
          ? new Finding.Fine("sound, " + offline.database().stats().fileBytes() / 1_024 + " KiB")
          : new Finding.Broken(String.join("; ", damages), REMEDY);
    } catch (PortException e) {
      return new Finding.Broken(String.valueOf(e.getMessage()), REMEDY);
    }
  }

  /** The folder that the program's jar lies in. */
  private static Path app() {
    try {
      var code = DoctorCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(code).resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

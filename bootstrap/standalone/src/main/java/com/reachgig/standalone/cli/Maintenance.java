package com.reachgig.standalone.cli;

import com.reachgig.adapter.security.SigningKeys;
import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.control.ControlClient;
import com.reachgig.standalone.wiring.DeadLetters;
import com.reachgig.standalone.wiring.Offline;
import com.reachgig.standalone.wiring.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Commands on the data folder; the server does them itself where it holds the folder. */
final class Maintenance {
  private Maintenance() {}

  static int backup(Config config, Path file) {
    var target = file.toAbsolutePath().normalize();
    if (Files.isDirectory(target)) {
      throw CommandFailure.usage(target + " is a folder; name a file in it");
    }
    requireData(config);
    return run(config, Server.BACKUP + " " + target, () -> backupOffline(config, target));
  }

  private static String backupOffline(Config config, Path target) {
    try (var offline = Offline.open(config)) {
      offline.database().backup(target);
    }
    return "the backup is in " + target;
  }

  static int restore(Config config, Path file, boolean replace) {
    SqliteDatabase.restore(file, config.data(), replace);
    System.out.println("restored from " + file + " into " + config.data().toAbsolutePath());
    return ExitCodes.OK;
  }

  static int redrive(Config config) {
    requireData(config);
    return run(config, Server.REDRIVE, () -> redriveOffline(config));
  }

  private static String redriveOffline(Config config) {
    try (var offline = Offline.open(config)) {
      return DeadLetters.redrive(offline.database()::queue);
    }
  }

  private static void requireData(Config config) {
    if (!Files.exists(config.data().resolve(SqliteDatabase.FILE))) {
      throw CommandFailure.failed("there is no data in " + config.data().toAbsolutePath());
    }
  }

  static int rotateKeys(Config config) {
    return run(config, Server.ROTATE_KEYS, () -> rotateOffline(config));
  }

  private static String rotateOffline(Config config) {
    SigningKeys.open(config.data(), InstantSource.system()).rotate(SessionTokens.ACCESS_LIFE);
    return "new tokens are signed with a new key";
  }

  private static int run(Config config, String command, Supplier<String> offline) {
    var reply =
        ControlClient.send(config.data(), command)
            .orElseGet(() -> new ControlClient.Reply(true, offline.get()));
    if (!reply.done()) {
      throw CommandFailure.failed(reply.text());
    }
    System.out.println(reply.text());
    return ExitCodes.OK;
  }
}

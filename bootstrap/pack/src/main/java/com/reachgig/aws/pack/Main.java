package com.reachgig.aws.pack;

import com.reachgig.domain.platform.Family;
import com.reachgig.local.DynamoDbServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Packs all functions: {@code managed LIBRARIES ZIPS} or {@code custom LIBRARIES ZIPS}. Zips that
 * are there already are built again only if what they are made of changed.
 */
public final class Main {
  private static final System.Logger LOG = System.getLogger(Main.class.getName());

  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3 || !List.of("managed", "custom").contains(arguments[0])) {
      throw new IllegalArgumentException("usage: managed|custom LIBRARIES ZIPS");
    }
    var libraries = Libraries.in(Path.of(arguments[1]));
    var folder = Path.of(arguments[2]).resolve(arguments[0]);
    if (arguments[0].equals("managed")) {
      managed(libraries, folder);
    } else {
      custom(libraries, folder);
    }
  }

  private static void managed(Libraries libraries, Path folder) throws IOException {
    for (var family : Family.values()) {
      var stale = new Freshness(folder, family, libraries.of(family));
      if (!stale.isFresh()) {
        new FunctionPackage(family, libraries.of(family)).managed(stale.zip());
        stale.note();
        tell(stale.zip());
      }
    }
  }

  private static void custom(Libraries libraries, Path folder)
      throws IOException, InterruptedException {
    var stale =
        List.of(Family.values()).stream()
            .map(family -> new Freshness(folder, family, libraries.of(family)))
            .filter(each -> !each.isFresh())
            .toList();
    if (stale.isEmpty()) {
      return;
    }
    var work = Files.createTempDirectory("reachgig-image-");
    try (var dynamoDb = DynamoDbServer.start()) {
      var jdk = work.resolve("jdk");
      RuntimeImage.make(jdk);
      for (var each : stale) {
        new FunctionPackage(each.family(), each.libraries())
            .custom(each.zip(), jdk, dynamoDb.endpoint());
        each.note();
        tell(each.zip());
      }
    } finally {
      FunctionPackage.remove(work);
    }
  }

  private static void tell(Path zip) throws IOException {
    LOG.log(Level.INFO, "packed {0}, {1} bytes", zip, Files.size(zip));
  }
}

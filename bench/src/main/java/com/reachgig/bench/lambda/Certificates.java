package com.reachgig.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An authority, a server's certificate by it, and whom functions trust.
 *
 * @param server the key store of the server
 * @param few a trust store of that authority alone
 * @param many that of the JDK, and the authority
 */
record Certificates(Path server, Path few, Path many) {
  static final String PASSWORD = "changeit";

  static Certificates in(Path folder) throws IOException, InterruptedException {
    var root = folder.resolve("root.p12");
    var server = folder.resolve("server.p12");
    var request = folder.resolve("request").toString();
    var signed = folder.resolve("signed").toString();
    var authority = folder.resolve("authority").toString();
    var few = folder.resolve("few.p12");
    var many = folder.resolve("many");
    var cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    Files.copy(cacerts, many, StandardCopyOption.REPLACE_EXISTING);
    tool(root, "-genkeypair -alias root -keyalg EC -dname CN=Authority -ext bc:c");
    tool(server, "-genkeypair -alias server -keyalg EC -dname CN=localhost");
    tool(root, "-exportcert -alias root -file " + authority);
    tool(server, "-certreq -alias server -file " + request);
    var names = " -ext SAN=dns:localhost";
    tool(root, "-gencert -alias root -infile " + request + " -outfile " + signed + names);
    for (var store : List.of(server, few, many)) {
      tool(store, "-importcert -noprompt -alias authority -file " + authority);
    }
    tool(server, "-importcert -noprompt -alias server -file " + signed);
    return new Certificates(server, few, many);
  }

  private static void tool(Path store, String arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    var log = store.resolveSibling("keytool.log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed; see " + log);
    }
  }
}

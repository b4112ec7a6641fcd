package com.reachgig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An authority, a server's certificate, and whom its clients trust. As at AWS's endpoints, keys are
 * RSA of 2,048 bits, and an authority between the two signs for the server.
 *
 * @param server the key store of the server, of {@link #PASSWORD}
 * @param few a trust store of that authority alone; it needs no password, as the JDK's
 * @param many that of the JDK, and the authority
 */
public record Certificates(Path server, Path few, Path many) {
  static final String PASSWORD = "changeit";

  /** What keytool would protect by a password that takes a client long to check. */
  private static final List<String> OPEN =
      List.of(
          "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE",
          "-J-Dkeystore.pkcs12.macAlgorithm=NONE");

  /** Makes them, as files of that folder, for servers on {@code localhost}. */
  public static Certificates in(Path folder) throws IOException, InterruptedException {
    var root = folder.resolve("root.p12");
    var middle = folder.resolve("middle.p12");
    var server = folder.resolve("server.p12");
    var authority = folder.resolve("authority").toString();
    var few = folder.resolve("few.p12");
    var many = folder.resolve("many");
    var cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    Files.copy(cacerts, many, StandardCopyOption.REPLACE_EXISTING);
    var rsa = " -keyalg RSA -keysize 2048 -dname CN=";
    tool(root, "-genkeypair -alias own -ext bc:c" + rsa + "Authority");
    tool(middle, "-genkeypair -alias own" + rsa + "Between");
    tool(server, "-genkeypair -alias own" + rsa + "localhost");
    tool(root, "-exportcert -alias own -file " + authority);
    for (var store : List.of(middle, server, few, many)) {
      tool(store, "-importcert -noprompt -alias authority -file " + authority);
    }
    sign(middle, root, "bc:c");
    tool(middle, "-exportcert -alias own -file " + folder.resolve("between"));
    tool(server, "-importcert -noprompt -alias between -file " + folder.resolve("between"));
    sign(server, middle, "SAN=dns:localhost");
    return new Certificates(server, few, many);
  }

  /** Options of a JVM that trusts that store. */
  public static List<String> trusting(Path store) {
    return List.of("-Djavax.net.ssl.trustStore=" + store);
  }

  /** Puts a certificate by the authority in the place of the store's own. */
  private static void sign(Path store, Path authority, String extension)
      throws IOException, InterruptedException {
    var request = store.resolveSibling("request");
    var signed = store.resolveSibling("signed");
    tool(store, "-certreq -alias own -file " + request);
    var files = " -infile " + request + " -outfile " + signed;
    tool(authority, "-gencert -alias own" + files + " -ext " + extension);
    tool(store, "-importcert -noprompt -alias own -file " + signed);
  }

  private static void tool(Path store, String arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(OPEN);
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    var log = store.resolveSibling("keytool.log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed; see " + log);
    }
  }
}

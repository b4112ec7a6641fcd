package com.reachgig.standalone.cli;

import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.session.Role;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.wiring.Offline;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an operator's account at the console. */
final class OperatorCommand {
  private OperatorCommand() {}

  static int create(Config config, @Nullable String givenEmail) {
    var console = terminal();
    var stdin = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    var email = givenEmail;
    if (email == null) {
      email = console != null ? ask(console) : line(stdin, "an address");
    }
    var password = console != null ? askTwice(console) : line(stdin, "a password");
    try (var offline = Offline.open(config)) {
      return tell(offline.createAccount().create(email, password, Role.OPERATOR), email);
    }
  }

  private static int tell(CreateAccount.Result result, String email) {
    return switch (result) {
      case CreateAccount.Result.Created _ -> {
        System.out.println(email + " is an operator now");
        yield ExitCodes.OK;
      }
      case CreateAccount.Result.EmailTaken _ ->
          throw CommandFailure.failed("there is an account with " + email + " already");
      case CreateAccount.Result.Invalid(var violations) ->
          throw CommandFailure.usage(
              violations.stream()
                  .map(each -> each.pointer().substring(1) + " " + each.message())
                  .collect(Collectors.joining("\n  ")));
    };
  }

  /** Null where standard input is a file or a pipe, whatever the JDK's version promises. */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable Console terminal() {
    @Nullable Console console = System.console();
    return console != null && console.isTerminal() ? console : null;
  }

  private static String ask(Console console) {
    @Nullable String email = console.readLine("E-mail address: ");
    return email == null ? "" : email;
  }

  private static String askTwice(Console console) {
    var password = secret(console, "Password: ");
    if (!password.equals(secret(console, "Again: "))) {
      throw CommandFailure.usage("the two passwords differ");
    }
    return password;
  }

  private static String secret(Console console, String prompt) {
    char @Nullable [] text = console.readPassword("%s", prompt);
    return text == null ? "" : new String(text);
  }

  private static String line(BufferedReader stdin, String expected) {
    try {
      @Nullable String line = stdin.readLine();
      if (line == null) {
        throw CommandFailure.usage(expected + " is expected on standard input");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.reachgig.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
  @Test
  void nothing_given_gives_the_defaults() {
    var config = valid(Map.of(), Map.of(), Map.of());
    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.data()).isEqualTo(Path.of("data"));
    assertThat(config.smtp()).isEmpty();
    assertThat(config.rateLimit()).isTrue();
    assertThat(config.logLevel()).isEqualTo(System.Logger.Level.INFO);
  }

  @Test
  void a_flag_wins_over_the_environment_and_that_over_the_file() {
    var file = Map.of("port", "1", "host", "10.0.0.1", "max-concurrency", "7");
    var environment = Map.of("REACHGIG_PORT", "2", "REACHGIG_HOST", "10.0.0.2");
    var config = valid(Map.of(Setting.PORT, "3"), environment, file);
    assertThat(config.port()).isEqualTo(3);
    assertThat(config.host()).isEqualTo("10.0.0.2");
    assertThat(config.maxConcurrency()).isEqualTo(7);
  }

  @Test
  void all_problems_are_told_together_and_under_the_name_that_was_used() {
    var environment =
        Map.of(
            "REACHGIG_PORT", "eighty",
            "REACHGIG_SMTP_HOTS", "mail.example.org",
            "REACHGIG_CORS_ORIGINS", "https://a.example/path",
            "REACHGIG_SMTP_USER", "ann");
    var file = Map.of("log-level", "loud", "smpt-tls", "tls");
    assertThat(problems(Map.of(Setting.MAX_CONCURRENCY, "0"), environment, file))
        .containsExactlyInAnyOrder(
            "REACHGIG_SMTP_HOTS is no setting; did you mean REACHGIG_SMTP_HOST?",
            "smpt-tls in the file is no setting; did you mean smtp-tls?",
            "REACHGIG_PORT must be a number from 0 to 65535, and is \"eighty\"",
            "--max-concurrency must be a number from 1 to 10000, and is \"0\"",
            "REACHGIG_CORS_ORIGINS must be origins such as https://gigs.example.org,"
                + " separated by commas, and is \"https://a.example/path\"",
            "log-level must be one of all, trace, debug, info, warning, error, off,"
                + " and is \"loud\"",
            "smtp-user and smtp-password are given together or not at all",
            "smtp-host is missing; mails are sent only with it, also if there is smtp-user");
  }

  @Test
  void a_name_that_is_far_from_all_settings_gets_no_suggestion() {
    assertThat(problems(Map.of(), Map.of("REACHGIG_KUBERNETES_POD", "x"), Map.of()))
        .containsExactly("REACHGIG_KUBERNETES_POD is no setting");
  }

  @Test
  void other_programs_variables_are_let_be() {
    assertThat(valid(Map.of(), Map.of("PATH", "/bin", "REACHGIG_CONFIG", "x"), Map.of()))
        .isNotNull();
  }

  @Test
  void secrets_show_nowhere() {
    var environment =
        Map.of(
            "REACHGIG_SMTP_HOST", "mail.example.org",
            "REACHGIG_SMTP_USER", "ann",
            "REACHGIG_SMTP_PASSWORD", "correct horse",
            "REACHGIG_METRICS_TOKEN", "battery staple");
    var config = valid(Map.of(), environment, Map.of());
    assertThat(config.metricsToken().value()).isEqualTo("battery staple");
    assertThat(config.toString()).doesNotContain("horse", "staple").contains("mail.example.org");
  }

  @Test
  void lists_are_split_at_commas() {
    var environment = Map.of("REACHGIG_CORS_ORIGINS", "https://a.example, http://localhost:3000 ,");
    assertThat(valid(Map.of(), environment, Map.of()).corsOrigins())
        .containsExactly("https://a.example", "http://localhost:3000");
  }

  private static Config valid(
      Map<Setting, String> flags, Map<String, String> environment, Map<String, String> file) {
    return switch (Config.parse(new Sources(flags, environment, file))) {
      case Parsed.Valid(var config) -> config;
      case Parsed.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  private static List<String> problems(
      Map<Setting, String> flags, Map<String, String> environment, Map<String, String> file) {
    return switch (Config.parse(new Sources(flags, environment, file))) {
      case Parsed.Valid(var config) -> throw new AssertionError(config);
      case Parsed.Invalid(var problems) -> problems;
    };
  }
}

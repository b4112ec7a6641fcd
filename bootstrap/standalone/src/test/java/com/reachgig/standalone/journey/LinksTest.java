package com.reachgig.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The links that people are given lead to pages, and their tokens are good there. */
@Timeout(120)
class LinksTest {
  private static final String OPERATOR = "op@example.org";

  @TempDir Path folder;

  @Test
  void the_set_up_link_leads_to_a_page_and_makes_the_first_operator_once() throws Exception {
    try (var server = ServerProcess.start(folder)) {
      var banner = String.join("\n", server.banner());
      var link = Person.find("(?m)^  set-up +(\\S+)$", banner);
      assertThat(link).startsWith(server.url() + "/operator-setup#token=");
      assertThat(page(server, link).body()).contains("data-endpoint=\"v1/auth/operator-setup\"");
      assertThat(setUp(server, link).statusCode()).isEqualTo(201);
      assertThat(setUp(server, link).statusCode()).isEqualTo(409);
      var operator = Person.logIn(server, OPERATOR);
      assertThat(server.get("/v1/me", operator.token()).body()).contains("\"role\":\"operator\"");
    }
  }

  private static HttpResponse<String> setUp(ServerProcess server, String link) throws Exception {
    var body =
        "{\"token\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(token(link), OPERATOR, Person.PASSWORD);
    return server.post("/v1/auth/operator-setup", "", body);
  }

  @Test
  void the_links_of_mails_lead_to_pages_and_reading_them_uses_nothing_up() throws Exception {
    try (var server = ServerProcess.start(folder)) {
      var email = "ada@example.org";
      Person.signUp(server, email);
      var verify = mailedLink(email, "Welcome to ReachGig", "verify-email");
      assertThat(page(server, verify).body()).contains("data-endpoint=\"v1/auth/verify-email\"");
      var proof = "{\"token\":\"%s\"}".formatted(token(verify));
      assertThat(server.post("/v1/auth/verify-email", "", proof).statusCode()).isEqualTo(204);

      server.post("/v1/auth/forgot-password", "", "{\"email\":\"%s\"}".formatted(email));
      var reset = mailedLink(email, "Set a new password", "reset-password");
      assertThat(page(server, reset).body()).contains("data-endpoint=\"v1/auth/reset-password\"");
      var chosen =
          "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token(reset), Person.PASSWORD);
      assertThat(server.post("/v1/auth/reset-password", "", chosen).statusCode()).isEqualTo(204);
    }
  }

  private String mailedLink(String email, String subject, String page) throws Exception {
    var pattern = "(?m)^(http://localhost:\\d+/" + page + "#token=\\S+)$";
    var mail =
        Person.until(
            () ->
                Person.mailTo(folder, email).stream()
                    .map(text -> text.replace("\r", ""))
                    .filter(text -> text.contains("\nSubject: " + subject))
                    .findFirst()
                    .orElse(""),
            text -> !text.isEmpty());
    return Person.find(pattern, mail);
  }

  /** A browser keeps the fragment to itself. */
  private static HttpResponse<String> page(ServerProcess server, String link) throws Exception {
    var path = link.substring(server.url().length(), link.indexOf('#'));
    var response = server.get(path, "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    return response;
  }

  private static String token(String link) {
    return link.substring(link.indexOf("#token=") + "#token=".length());
  }
}

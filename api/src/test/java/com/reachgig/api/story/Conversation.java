package com.reachgig.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Api;
import com.reachgig.api.Requests;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.MalformedJson;
import com.reachgig.api.json.Pointer;
import com.reachgig.api.json.StrictJson;
import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Router;
import com.reachgig.api.schema.Violations;
import com.reachgig.domain.Checked;
import com.reachgig.domain.account.Email;
import com.reachgig.domain.account.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Talks to the marketplace as clients do, and holds every answer to what the route's row says: its
 * status, the schema of its body, its problem codes.
 */
final class Conversation {
  static final String PASSWORD = "correct horse battery";

  final Marketplace marketplace = new Marketplace();
  private final Api api = marketplace.api(new SilentMetrics());
  private final Router router = new Router(marketplace.routes());

  HttpResponse get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  HttpResponse send(String method, String target, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    if (!body.isEmpty()) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    var request = Requests.request(method, target, body, all.toArray(String[]::new));
    var response = api.handle(request);
    holdToTable(request, response);
    return response;
  }

  private void holdToTable(HttpRequest request, HttpResponse response) {
    var found = Objects.requireNonNull(router.find(request.path()));
    var route = Objects.requireNonNull(found.endpoint().find(request.method()));
    if (response.status() >= 400) {
      var code = text(response, "/code");
      assertThat(route.problems()).extracting(ProblemCode::code).contains(code);
    } else {
      holdToAnswers(route, response);
    }
  }

  private static void holdToAnswers(Route route, HttpResponse response) {
    var answer =
        route.answers().stream()
            .filter(declared -> declared.status() == response.status())
            .findFirst()
            .orElseThrow(() -> new AssertionError(route + " answers " + response.status()));
    var body = answer.body();
    if (body == null) {
      assertThat(response.body()).isEmpty();
    } else if (answer.mediaType().equals("application/json")) {
      var violations = new Violations(FieldError.Place.POINTER);
      body.decode(json(response), Pointer.ROOT, violations);
      assertThat(violations.list()).as(route + ": " + Requests.text(response)).isEmpty();
    }
  }

  /** A member's access token, from sign-up to log-in. */
  String member(String email) {
    var credentials = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
    assertThat(send("POST", "/v1/auth/signup", credentials).status()).isEqualTo(202);
    var token = oneTimeToken(Purpose.VERIFY_EMAIL, email);
    var verified = send("POST", "/v1/auth/verify-email", "{\"token\":\"%s\"}".formatted(token));
    assertThat(verified.status()).isEqualTo(204);
    return text(send("POST", "/v1/auth/login", credentials), "/accessToken");
  }

  /** What a mail to the address would carry. */
  String oneTimeToken(Purpose purpose, String email) {
    var address = ((Checked.Valid<Email>) Email.of("", email)).value();
    var account = marketplace.accounts.find(address).orElseThrow();
    var issued = marketplace.oneTimeTokens.issue(purpose, account);
    marketplace.transactions.commit(issued.part());
    return issued.token();
  }

  static String[] as(String token, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return all.toArray(String[]::new);
  }

  static Json json(HttpResponse response) {
    try {
      return StrictJson.read(response.body());
    } catch (MalformedJson e) {
      throw new AssertionError(Requests.text(response), e);
    }
  }

  /** The text at a pointer of an answer. */
  static String text(HttpResponse response, String pointer) {
    var at = json(response);
    for (var step : pointer.substring(1).split("/", -1)) {
      at =
          Objects.requireNonNull(
              at instanceof Json.Items(var items)
                  ? items.get(Integer.parseInt(step))
                  : ((Json.Members) at).values().get(step),
              () -> pointer + " of " + Requests.text(response));
    }
    return switch (at) {
      case Json.Text(var value) -> value;
      case Json.Whole(var value) -> Long.toString(value);
      case Json.Flag(var value) -> Boolean.toString(value);
      default -> throw new AssertionError(pointer + " is " + at.kind());
    };
  }
}

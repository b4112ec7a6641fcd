package com.reachgig.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.FindRoute;
import com.reachgig.api.route.IdempotencyRule;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteArea;
import com.reachgig.api.route.RouteTable;
import com.reachgig.api.route.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table's own rules. */
class RouteTableTest {
  /** Every route that anyone may call, and why. */
  private static final Map<String, String> PUBLIC =
      Map.ofEntries(
          Map.entry("POST /v1/auth/signup", "one is not a member before"),
          Map.entry("POST /v1/auth/verify-email", "the token of the mail is the proof"),
          Map.entry("POST /v1/auth/resend-verification", "one cannot log in before"),
          Map.entry("POST /v1/auth/operator-setup", "the one-time token is the proof"),
          Map.entry("POST /v1/auth/login", "the password is the proof"),
          Map.entry("POST /v1/auth/refresh", "the refresh token is the proof"),
          Map.entry("POST /v1/auth/forgot-password", "one cannot log in"),
          Map.entry("POST /v1/auth/reset-password", "the token of the mail is the proof"),
          Map.entry("GET /v1/profiles/{id}", "profiles are made to be seen"),
          Map.entry("GET /v1/gigs", "open gigs are made to be found"),
          Map.entry("GET /v1/gigs/{id}", "gigs are made to be seen; drafts are looked after"),
          Map.entry("GET /v1/categories", "the same for all"),
          Map.entry("GET /health/live", "asked by machines; says nothing"),
          Map.entry("GET /health/ready", "asked by machines; names what is not well"),
          Map.entry("GET /metrics", "has a token of its own"),
          Map.entry("GET /openapi.json", "how to call the others"),
          Map.entry("GET /verify-email", "the same for all; its reader has the token"),
          Map.entry("GET /reset-password", "the same for all; its reader has the token"),
          Map.entry("GET /operator-setup", "the same for all; its reader has the token"),
          Map.entry("GET /pages/app.js", "the same for all"),
          Map.entry("GET /pages/app.css", "the same for all"));

  /** Changes that have no version to name, and why. */
  private static final Map<String, String> UNVERSIONED =
      Map.of(
          "PUT /v1/me/password", "the current password is the condition",
          "DELETE /v1/sessions/{id}", "a session only ends, however it changed");

  private final Marketplace marketplace = new Marketplace();
  private final List<Route> routes = marketplace.routes();

  @Test
  void no_request_has_two_meanings_and_no_two_routes_a_name() {
    assertThat(new Router(routes)).isNotNull();
    assertThat(routes).extracting(Route::operation).doesNotHaveDuplicates();
  }

  @Test
  void every_route_is_found_without_reading_the_whole_table() {
    var areas = new ArrayList<>(marketplace.areas());
    areas.add(
        RouteArea.of(
            () -> {
              throw new AssertionError("the whole table was read");
            },
            "/never"));
    var find = new FindRoute(new RouteTable(areas));
    for (var route : routes) {
      var path = route.template().text().replaceAll("\\{\\w+}", "1");
      var exchange =
          new Exchange(
              new HttpRequest(route.method(), path, "", Headers.of(), new byte[0], ""), "id");
      assertThat(find.apply(exchange)).isNull();
      assertThat(exchange.route().operation()).isEqualTo(route.operation());
    }
  }

  @Test
  void every_public_route_has_its_reason() {
    var open =
        routes.stream().filter(route -> !route.auth().required()).map(Route::toString).toList();
    assertThat(open).containsExactlyInAnyOrderElementsOf(PUBLIC.keySet());
  }

  @Test
  void every_transition_has_an_idempotency_key() {
    var transitions =
        routes.stream()
            .filter(route -> route.method().equals("POST"))
            .filter(route -> !route.template().names().isEmpty())
            .toList();
    assertThat(transitions).hasSize(3);
    assertThat(transitions)
        .allSatisfy(route -> assertThat(route.idempotency()).isEqualTo(IdempotencyRule.REQUIRED));
  }

  @Test
  void every_change_names_the_version_that_it_is_made_to() {
    var without =
        routes.stream()
            .filter(route -> route.method().equals("PUT") || route.method().equals("DELETE"))
            .filter(route -> route.ifMatch() != IfMatchRule.REQUIRED)
            .map(Route::toString)
            .toList();
    assertThat(without).containsExactlyInAnyOrderElementsOf(UNVERSIONED.keySet());
  }

  @Test
  void only_what_machines_poll_is_not_limited() {
    assertThat(routes)
        .filteredOn(route -> route.rateClass() == RateClass.NONE)
        .extracting(Route::toString)
        .containsExactlyInAnyOrder("GET /health/live", "GET /health/ready", "GET /metrics");
  }

  @Test
  void a_key_needs_an_account_that_it_belongs_to() {
    assertThat(routes)
        .filteredOn(route -> route.idempotency() != IdempotencyRule.NONE)
        .allSatisfy(route -> assertThat(route.auth()).isEqualTo(Auth.MEMBER));
  }

  @Test
  void answers_of_a_route_have_different_statuses_none_of_a_problem() {
    for (var route : routes) {
      var statuses = route.answers().stream().map(answer -> answer.status()).toList();
      assertThat(statuses).as(route.toString()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(statuses).allMatch(status -> status < 400);
    }
    Map<String, List<Route>> byTag =
        routes.stream()
            .collect(Collectors.groupingBy(Route::tag, TreeMap::new, Collectors.toList()));
    assertThat(byTag.keySet())
        .containsExactly("account", "auth", "gigs", "pages", "platform", "profiles");
  }
}

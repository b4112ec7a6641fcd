package com.reachgig.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private final List<String> read = new ArrayList<>();

  private final RouteTable table =
      new RouteTable(
          List.of(
              RouteArea.reading(rows("lists", Route.get("/v1/gigs")), "/v1/gigs"),
              RouteArea.reading(rows("gigs", Route.get("/v1/gigs/{id}")), "/v1/gigs/"),
              RouteArea.changing(
                  rows("changes", Route.post("/v1/gigs"), Route.put("/v1/gigs/{id}")), "/v1/gigs"),
              RouteArea.of(
                  rows("people", Route.get("/v1/people"), Route.post("/v1/people")),
                  "/elsewhere")));

  private RoutesOf rows(String name, RouteSpec... specs) {
    return new RoutesOf(name, List.of(specs));
  }

  private final class RoutesOf implements Supplier<Routes> {
    private final String name;
    private final List<RouteSpec> specs;

    RoutesOf(String name, List<RouteSpec> specs) {
      this.name = name;
      this.specs = specs;
    }

    @Override
    public Routes get() {
      read.add(name);
      return () ->
          specs.stream().map(spec -> spec.handledBy("x", "X", _ -> Reply.noContent())).toList();
    }
  }

  @Test
  void nothing_is_read_before_a_request_asks_for_it() {
    assertThat(read).isEmpty();
    assertThat(allowed("GET", "/v1/gigs/1")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(allowed("HEAD", "/v1/gigs/2")).isNotNull();
    assertThat(read).containsExactly("gigs");
    assertThat(allowed("GET", "/v1/gigs")).isNotNull();
    assertThat(read).containsExactly("gigs", "lists");
    assertThat(allowed("POST", "/v1/gigs")).isEqualTo("POST, OPTIONS");
    assertThat(read).containsExactly("gigs", "lists", "changes");
  }

  @Test
  void a_method_that_is_not_taken_is_told_all_that_are() {
    assertThat(allowed("GET", "/v1/gigs/1")).isNotNull();
    assertThat(allowed("DELETE", "/v1/gigs/1")).isEqualTo("GET, HEAD, PUT, OPTIONS");
    assertThat(allowed("OPTIONS", "/v1/gigs")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void what_lies_where_no_area_expects_it_is_found_all_the_same() {
    assertThat(allowed("POST", "/v1/people")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(allowed("GET", "/v1/%67igs/1")).isEqualTo("GET, HEAD, PUT, OPTIONS");
    assertThat(table.find("GET", "/v1/nowhere")).isNull();
  }

  @Test
  void an_area_is_read_once() {
    assertThat(table.routes()).hasSize(6);
    assertThat(table.routes()).isSameAs(table.routes());
    assertThat(allowed("GET", "/v1/gigs/1")).isNotNull();
    assertThat(read).containsExactly("lists", "gigs", "changes", "people");
    var route = Objects.requireNonNull(table.find("GET", "/v1/gigs/1")).endpoint().find("GET");
    assertThat(table.routes()).contains(Objects.requireNonNull(route));
  }

  @Test
  void two_areas_with_one_route_are_refused_when_the_whole_is_read() {
    var twice =
        new RouteTable(
            List.of(
                RouteArea.reading(rows("one", Route.get("/a")), "/a"),
                RouteArea.reading(rows("other", Route.get("/a")), "/a")));
    assertThatIllegalArgumentException().isThrownBy(twice::routes);
  }

  private String allowed(String method, String path) {
    return Objects.requireNonNull(table.find(method, path)).endpoint().allow();
  }
}

package com.reachgig.wiring;

import com.reachgig.api.Api;
import com.reachgig.api.auth.FindCaller;
import com.reachgig.api.cors.Cors;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.limit.LimitRate;
import com.reachgig.api.limit.RateLimit;
import com.reachgig.api.openapi.OpenApiRoute;
import com.reachgig.api.page.PageRoutes;
import com.reachgig.api.route.Route;
import com.reachgig.domain.Ids;
import com.reachgig.domain.session.Authenticate;
import com.reachgig.domain.session.Recognize;
import com.reachgig.ports.metric.Metrics;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Singleton;

/** The HTTP interface over all routes. */
@Module
public final class HttpModule {
  private static final String API_VERSION = "1.0.0";

  private HttpModule() {}

  @Provides
  @Singleton
  static HttpHandler api(
      HttpSettings settings,
      Set<Route> routes,
      Authenticate authenticate,
      Recognize recognize,
      Metrics metrics,
      Ids ids,
      InstantSource clock) {
    return Api.of(
        table(routes),
        new FindCaller(authenticate::authenticate, recognize::recognize),
        new LimitRate(settings.rateLimit() ? RateLimit.STANDARD : Map.of(), clock),
        new Cors(Set.copyOf(settings.corsOrigins())),
        metrics,
        ids::next);
  }

  /** The pages come last: they are for people, and no part of the interface that is described. */
  private static List<Route> table(Set<Route> routes) {
    var sorted = routes.stream().sorted(Comparator.comparing(Route::toString)).toList();
    var table = new ArrayList<>(OpenApiRoute.including(sorted, API_VERSION));
    table.addAll(PageRoutes.routes());
    return table;
  }
}

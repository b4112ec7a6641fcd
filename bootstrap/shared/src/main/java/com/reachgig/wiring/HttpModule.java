package com.reachgig.wiring;

import com.reachgig.api.Api;
import com.reachgig.api.auth.FindCaller;
import com.reachgig.api.cors.Cors;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.limit.LimitRate;
import com.reachgig.api.limit.RateLimit;
import com.reachgig.api.openapi.OpenApiRoute;
import com.reachgig.api.page.PageRoutes;
import com.reachgig.api.route.RouteArea;
import com.reachgig.api.route.RouteTable;
import com.reachgig.domain.Ids;
import com.reachgig.domain.session.Authenticate;
import com.reachgig.domain.session.Recognize;
import com.reachgig.ports.metric.Metrics;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Provider;
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
      RouteTable table,
      Provider<Authenticate> authenticate,
      Provider<Recognize> recognize,
      Metrics metrics,
      Ids ids,
      InstantSource clock) {
    return Api.of(
        table,
        new FindCaller(
            token -> authenticate.get().authenticate(token),
            token -> recognize.get().recognize(token)),
        new LimitRate(settings.rateLimit() ? RateLimit.STANDARD : Map.of(), clock),
        new Cors(Set.copyOf(settings.corsOrigins())),
        metrics,
        ids::next);
  }

  /** The pages are for people, and no part of the interface that is described. */
  @Provides
  @Singleton
  static RouteTable table(List<RouteArea> areas) {
    var all = new ArrayList<>(areas);
    all.add(OpenApiRoute.describing(areas, API_VERSION));
    all.add(PageRoutes.area());
    return new RouteTable(all);
  }
}

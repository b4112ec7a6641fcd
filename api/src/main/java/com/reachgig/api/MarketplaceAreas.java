package com.reachgig.api;

import com.reachgig.api.account.AccountRoutes;
import com.reachgig.api.account.PasswordRoutes;
import com.reachgig.api.account.RegistrationRoutes;
import com.reachgig.api.account.SessionRoutes;
import com.reachgig.api.gig.GigListRoutes;
import com.reachgig.api.gig.GigReadRoutes;
import com.reachgig.api.gig.GigRoutes;
import com.reachgig.api.gig.GigTransitionRoutes;
import com.reachgig.api.health.HealthRoutes;
import com.reachgig.api.profile.PreferencesRoutes;
import com.reachgig.api.profile.ProfileRoutes;
import com.reachgig.api.route.RouteArea;
import java.util.function.Supplier;

/** Where the routes of the marketplace lie. */
public final class MarketplaceAreas {
  private MarketplaceAreas() {}

  public static RouteArea registration(Supplier<RegistrationRoutes> routes) {
    return RouteArea.changing(routes, "/v1/auth/");
  }

  public static RouteArea sessions(Supplier<SessionRoutes> routes) {
    return RouteArea.of(
        routes, "/v1/auth/login", "/v1/auth/refresh", "/v1/auth/logout", "/v1/sessions");
  }

  public static RouteArea passwords(Supplier<PasswordRoutes> routes) {
    return RouteArea.changing(
        routes, "/v1/auth/forgot-password", "/v1/auth/reset-password", "/v1/me/password");
  }

  public static RouteArea account(Supplier<AccountRoutes> routes) {
    return RouteArea.reading(routes, "/v1/me");
  }

  public static RouteArea profiles(Supplier<ProfileRoutes> routes) {
    return RouteArea.of(routes, "/v1/profiles/", "/v1/me/profile");
  }

  public static RouteArea preferences(Supplier<PreferencesRoutes> routes) {
    return RouteArea.of(routes, "/v1/me/preferences");
  }

  public static RouteArea gigReads(Supplier<GigReadRoutes> routes) {
    return RouteArea.reading(routes, "/v1/gigs/");
  }

  public static RouteArea gigLists(Supplier<GigListRoutes> routes) {
    return RouteArea.reading(routes, "/v1/gigs", "/v1/categories");
  }

  public static RouteArea gigs(Supplier<GigRoutes> routes) {
    return RouteArea.changing(routes, "/v1/gigs");
  }

  public static RouteArea gigTransitions(Supplier<GigTransitionRoutes> routes) {
    return RouteArea.changing(routes, "/v1/gigs/");
  }

  public static RouteArea health(Supplier<HealthRoutes> routes) {
    return RouteArea.reading(routes, "/health/", "/metrics");
  }
}

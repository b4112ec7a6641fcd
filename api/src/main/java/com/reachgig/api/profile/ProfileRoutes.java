package com.reachgig.api.profile;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.api.route.VersionCondition;
import com.reachgig.domain.profile.Profile;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.profile.Update;
import com.reachgig.domain.profile.UpdateProfile;
import com.reachgig.domain.profile.Versioned;
import java.util.List;

/** What members tell of themselves. */
public final class ProfileRoutes implements Routes {
  private static final Answer UNCHANGED = Answer.empty(304, "You have it.", "ETag");

  private final Profiles profiles;
  private final UpdateProfile updateProfile;

  public ProfileRoutes(Profiles profiles, UpdateProfile updateProfile) {
    this.profiles = profiles;
    this.updateProfile = updateProfile;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/profiles/{id}")
            .tag("profiles")
            .answers(200, "The profile.", ProfileJson.OUTPUT, "ETag")
            .answers(UNCHANGED)
            .refuses(ProblemCode.NOT_FOUND)
            .handledBy("getProfile", "A member's profile, by account", this::get),
        Route.get("/v1/me/profile")
            .tag("account")
            .auth(Auth.MEMBER)
            .answers(200, "The profile.", ProfileJson.OUTPUT, "ETag")
            .answers(UNCHANGED)
            .handledBy("getMyProfile", "One's own profile", this::own),
        Route.put("/v1/me/profile")
            .tag("account")
            .auth(Auth.MEMBER)
            .ifMatch(IfMatchRule.REQUIRED)
            .body(ProfileJson.INPUT)
            .answers(200, "The profile as it is now.", ProfileJson.OUTPUT, "ETag")
            .handledBy("putMyProfile", "Replace one's profile, whole", this::put));
  }

  private HttpResponse get(Exchange exchange) {
    return profiles
        .find(exchange.pathValue())
        .map(found -> reply(exchange, found))
        .orElseThrow(() -> DomainProblems.notFound("profile"));
  }

  private HttpResponse own(Exchange exchange) {
    return reply(exchange, profiles.own(exchange.caller().accountId()));
  }

  private static HttpResponse reply(Exchange exchange, Versioned<Profile> profile) {
    return Reply.version(exchange, profile.version(), ProfileJson.encode(profile.value()));
  }

  private HttpResponse put(Exchange exchange) {
    var account = exchange.caller().accountId();
    long version = profiles.own(account).version();
    exchange.ifMatch().require(version);
    return switch (updateProfile.update(account, version, ProfileJson.input(exchange.body()))) {
      case Update.Updated<Profile>(var now) ->
          Reply.changed(200, now.version(), ProfileJson.encode(now.value()));
      case Update.Invalid<Profile>(var violations) -> throw DomainProblems.invalidBody(violations);
      case Update.Stale<Profile> _ -> throw VersionCondition.stale().refusal();
    };
  }
}

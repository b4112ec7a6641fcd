package com.reachgig.api.profile;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.api.route.VersionCondition;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Preferences;
import com.reachgig.domain.profile.Update;
import com.reachgig.domain.profile.UpdatePreferences;
import java.util.List;

/** How members like to be told of things. */
public final class PreferencesRoutes implements Routes {
  private final PreferenceSheets sheets;
  private final UpdatePreferences updatePreferences;

  public PreferencesRoutes(PreferenceSheets sheets, UpdatePreferences updatePreferences) {
    this.sheets = sheets;
    this.updatePreferences = updatePreferences;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/me/preferences")
            .tag("account")
            .auth(Auth.MEMBER)
            .answers(200, "The preferences.", PreferencesJson.SCHEMA, "ETag")
            .answers(Answer.empty(304, "You have them.", "ETag"))
            .handledBy("getMyPreferences", "One's own preferences", this::get),
        Route.put("/v1/me/preferences")
            .tag("account")
            .auth(Auth.MEMBER)
            .ifMatch(IfMatchRule.REQUIRED)
            .body(PreferencesJson.SCHEMA)
            .answers(200, "The preferences as they are now.", PreferencesJson.SCHEMA, "ETag")
            .handledBy("putMyPreferences", "Replace one's preferences, whole", this::put));
  }

  private HttpResponse get(Exchange exchange) {
    var own = sheets.own(exchange.caller().accountId());
    return Reply.version(exchange, own.version(), PreferencesJson.encode(own.value()));
  }

  private HttpResponse put(Exchange exchange) {
    var account = exchange.caller().accountId();
    long version = sheets.own(account).version();
    exchange.ifMatch().require(version);
    var input = PreferencesJson.input(exchange.body());
    return switch (updatePreferences.update(account, version, input)) {
      case Update.Updated<Preferences>(var now) ->
          Reply.changed(200, now.version(), PreferencesJson.encode(now.value()));
      case Update.Invalid<Preferences>(var violations) ->
          throw DomainProblems.invalidBody(violations);
      case Update.Stale<Preferences> _ -> throw VersionCondition.stale().refusal();
    };
  }
}

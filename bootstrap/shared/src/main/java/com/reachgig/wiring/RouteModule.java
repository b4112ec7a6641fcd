package com.reachgig.wiring;

import com.reachgig.api.account.AccountRoutes;
import com.reachgig.api.account.PasswordRoutes;
import com.reachgig.api.account.RegistrationRoutes;
import com.reachgig.api.account.SessionRoutes;
import com.reachgig.api.cursor.Cursors;
import com.reachgig.api.gig.GigJson;
import com.reachgig.api.gig.GigListRoutes;
import com.reachgig.api.gig.GigRoutes;
import com.reachgig.api.gig.GigTransitionRoutes;
import com.reachgig.api.profile.PreferencesRoutes;
import com.reachgig.api.profile.ProfileRoutes;
import com.reachgig.api.route.Route;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.ChangePassword;
import com.reachgig.domain.account.ClaimOperatorSetup;
import com.reachgig.domain.account.ForgotPassword;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.ResendVerification;
import com.reachgig.domain.account.ResetPassword;
import com.reachgig.domain.account.SignUp;
import com.reachgig.domain.account.VerifyEmail;
import com.reachgig.domain.gig.CloseGig;
import com.reachgig.domain.gig.CreateGig;
import com.reachgig.domain.gig.DeleteDraft;
import com.reachgig.domain.gig.EditGig;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.gig.PublishGig;
import com.reachgig.domain.gig.ReopenGig;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.profile.UpdatePreferences;
import com.reachgig.domain.profile.UpdateProfile;
import com.reachgig.domain.session.EndSession;
import com.reachgig.domain.session.Refresh;
import com.reachgig.domain.session.Sessions;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import java.util.Set;

/** The route table, area by area. */
@Module
public final class RouteModule {
  private RouteModule() {}

  @Provides
  @ElementsIntoSet
  static Set<Route> registration(
      SignUp signUp, VerifyEmail verify, ResendVerification resend, ClaimOperatorSetup claim) {
    return Set.copyOf(new RegistrationRoutes(signUp, verify, resend, claim).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> passwords(ForgotPassword forgot, ResetPassword reset, ChangePassword change) {
    return Set.copyOf(new PasswordRoutes(forgot, reset, change).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> sessions(Login login, Refresh refresh, EndSession end, Sessions sessions) {
    return Set.copyOf(new SessionRoutes(login, refresh, end, sessions).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> account(Accounts accounts) {
    return Set.copyOf(new AccountRoutes(accounts).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> profiles(Profiles profiles, UpdateProfile update) {
    return Set.copyOf(new ProfileRoutes(profiles, update).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> preferences(PreferenceSheets sheets, UpdatePreferences update) {
    return Set.copyOf(new PreferencesRoutes(sheets, update).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> gigs(
      Gigs gigs, CreateGig create, EditGig edit, DeleteDraft delete, GigJson json) {
    return Set.copyOf(new GigRoutes(gigs, create, edit, delete, json).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> gigTransitions(
      Gigs gigs, PublishGig publish, CloseGig close, ReopenGig reopen, GigJson json) {
    return Set.copyOf(new GigTransitionRoutes(gigs, publish, close, reopen, json).routes());
  }

  @Provides
  @ElementsIntoSet
  static Set<Route> gigLists(GigBoard board, Cursors cursors, GigJson json) {
    return Set.copyOf(new GigListRoutes(board, cursors, json).routes());
  }
}

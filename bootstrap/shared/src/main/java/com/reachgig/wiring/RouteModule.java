package com.reachgig.wiring;

import com.reachgig.api.MarketplaceAreas;
import com.reachgig.api.account.AccountRoutes;
import com.reachgig.api.account.PasswordRoutes;
import com.reachgig.api.account.RegistrationRoutes;
import com.reachgig.api.account.SessionRoutes;
import com.reachgig.api.cursor.Cursors;
import com.reachgig.api.gig.GigJson;
import com.reachgig.api.gig.GigListRoutes;
import com.reachgig.api.gig.GigReadRoutes;
import com.reachgig.api.gig.GigRoutes;
import com.reachgig.api.gig.GigTransitionRoutes;
import com.reachgig.api.health.HealthRoutes;
import com.reachgig.api.profile.PreferencesRoutes;
import com.reachgig.api.profile.ProfileRoutes;
import com.reachgig.api.route.RouteArea;
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
import java.util.List;
import javax.inject.Provider;

/** The route table, area by area; nothing of an area is made before a request asks for it. */
@Module
public final class RouteModule {
  private RouteModule() {}

  @Provides
  static List<RouteArea> areas(
      Provider<RegistrationRoutes> registration,
      Provider<SessionRoutes> sessions,
      Provider<PasswordRoutes> passwords,
      Provider<AccountRoutes> account,
      Provider<ProfileRoutes> profiles,
      Provider<PreferencesRoutes> preferences,
      Provider<GigReadRoutes> gigReads,
      Provider<GigListRoutes> gigLists,
      Provider<GigRoutes> gigs,
      Provider<GigTransitionRoutes> gigTransitions,
      Provider<HealthRoutes> health) {
    return List.of(
        MarketplaceAreas.registration(new Late<>(registration)),
        MarketplaceAreas.sessions(new Late<>(sessions)),
        MarketplaceAreas.passwords(new Late<>(passwords)),
        MarketplaceAreas.account(new Late<>(account)),
        MarketplaceAreas.profiles(new Late<>(profiles)),
        MarketplaceAreas.preferences(new Late<>(preferences)),
        MarketplaceAreas.gigReads(new Late<>(gigReads)),
        MarketplaceAreas.gigLists(new Late<>(gigLists)),
        MarketplaceAreas.gigs(new Late<>(gigs)),
        MarketplaceAreas.gigTransitions(new Late<>(gigTransitions)),
        MarketplaceAreas.health(new Late<>(health)));
  }

  @Provides
  static RegistrationRoutes registration(
      SignUp signUp, VerifyEmail verify, ResendVerification resend, ClaimOperatorSetup claim) {
    return new RegistrationRoutes(signUp, verify, resend, claim);
  }

  @Provides
  static PasswordRoutes passwords(
      ForgotPassword forgot, ResetPassword reset, ChangePassword change) {
    return new PasswordRoutes(forgot, reset, change);
  }

  @Provides
  static SessionRoutes sessions(Login login, Refresh refresh, EndSession end, Sessions sessions) {
    return new SessionRoutes(login, refresh, end, sessions);
  }

  @Provides
  static AccountRoutes account(Accounts accounts) {
    return new AccountRoutes(accounts);
  }

  @Provides
  static ProfileRoutes profiles(Profiles profiles, UpdateProfile update) {
    return new ProfileRoutes(profiles, update);
  }

  @Provides
  static PreferencesRoutes preferences(PreferenceSheets sheets, UpdatePreferences update) {
    return new PreferencesRoutes(sheets, update);
  }

  @Provides
  static GigReadRoutes gigReads(Gigs gigs, GigJson json) {
    return new GigReadRoutes(gigs, json);
  }

  @Provides
  static GigRoutes gigs(
      Gigs gigs, CreateGig create, EditGig edit, DeleteDraft delete, GigJson json) {
    return new GigRoutes(gigs, create, edit, delete, json);
  }

  @Provides
  static GigTransitionRoutes gigTransitions(
      Gigs gigs, PublishGig publish, CloseGig close, ReopenGig reopen, GigJson json) {
    return new GigTransitionRoutes(gigs, publish, close, reopen, json);
  }

  @Provides
  static GigListRoutes gigLists(GigBoard board, Cursors cursors, GigJson json) {
    return new GigListRoutes(board, cursors, json);
  }
}

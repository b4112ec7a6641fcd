package com.reachgig.api.story;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.api.Api;
import com.reachgig.api.ManualClock;
import com.reachgig.api.MarketplaceAreas;
import com.reachgig.api.account.AccountRoutes;
import com.reachgig.api.account.PasswordRoutes;
import com.reachgig.api.account.RegistrationRoutes;
import com.reachgig.api.account.SessionRoutes;
import com.reachgig.api.auth.FindCaller;
import com.reachgig.api.cors.Cors;
import com.reachgig.api.cursor.Cursors;
import com.reachgig.api.gig.GigJson;
import com.reachgig.api.gig.GigListRoutes;
import com.reachgig.api.gig.GigReadRoutes;
import com.reachgig.api.gig.GigRoutes;
import com.reachgig.api.gig.GigTransitionRoutes;
import com.reachgig.api.health.HealthCheck;
import com.reachgig.api.health.HealthRoutes;
import com.reachgig.api.limit.LimitRate;
import com.reachgig.api.limit.RateLimit;
import com.reachgig.api.openapi.OpenApiRoute;
import com.reachgig.api.page.PageRoutes;
import com.reachgig.api.profile.PreferencesRoutes;
import com.reachgig.api.profile.ProfileRoutes;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteArea;
import com.reachgig.api.route.RouteTable;
import com.reachgig.domain.Ids;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.ChangePassword;
import com.reachgig.domain.account.ClaimOperatorSetup;
import com.reachgig.domain.account.Decoy;
import com.reachgig.domain.account.ForgotPassword;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.MintOperatorSetup;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.account.Operators;
import com.reachgig.domain.account.PasswordChanges;
import com.reachgig.domain.account.ResendVerification;
import com.reachgig.domain.account.ResetPassword;
import com.reachgig.domain.account.SignUp;
import com.reachgig.domain.account.VerifyEmail;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.gig.CloseGig;
import com.reachgig.domain.gig.CreateGig;
import com.reachgig.domain.gig.DeleteDraft;
import com.reachgig.domain.gig.EditGig;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigEvents;
import com.reachgig.domain.gig.GigTransitions;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.gig.PublishGig;
import com.reachgig.domain.gig.ReopenGig;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.profile.UpdatePreferences;
import com.reachgig.domain.profile.UpdateProfile;
import com.reachgig.domain.session.Authenticate;
import com.reachgig.domain.session.EndSession;
import com.reachgig.domain.session.Recognize;
import com.reachgig.domain.session.Refresh;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.domain.throttle.ThrottlePolicy;
import com.reachgig.ports.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole marketplace in memory, put together as a server does it. */
final class Marketplace {
  final ManualClock clock = new ManualClock();
  final FailingStore store = new FailingStore(InMemoryItemStore.of(MarketplaceTable.TABLE, clock));
  final AtomicInteger made = new AtomicInteger();
  final Ids ids = () -> "id-%06d".formatted(made.incrementAndGet());
  final Secrets secrets = () -> "secret-" + made.incrementAndGet();
  final Transactions transactions = new Transactions(store);
  final Accounts accounts = new Accounts(store);
  final OneTimeTokens oneTimeTokens = new OneTimeTokens(store, secrets, clock);
  final Operators operators = new Operators(store);
  final MintOperatorSetup mintOperatorSetup =
      new MintOperatorSetup(transactions, operators, oneTimeTokens);
  private final PlainSigner signer = new PlainSigner(clock);
  private final PlainHasher hasher = new PlainHasher();
  private final Audit audit = new Audit(store, ids, clock);
  private final Outbox outbox = new Outbox(store, ids, clock);
  private final Throttle throttle = new Throttle(store, ThrottlePolicy.standard(), clock);
  private final Sessions sessions = new Sessions(store);
  private final SessionTokens sessionTokens =
      new SessionTokens(sessions, signer, secrets, ids, clock);
  private final IdempotencyRecords records = new IdempotencyRecords(store, clock);
  private final Gigs gigs = new Gigs(store);
  private final GigJson gigJson = GigJson.kept();
  private final GigEvents gigEvents = new GigEvents(outbox);
  private final GigTransitions transitions =
      new GigTransitions(transactions, gigs, records, audit, clock);
  final List<HealthCheck> checks = new ArrayList<>();

  List<Route> routes() {
    return table().routes();
  }

  RouteTable table() {
    return new RouteTable(areas());
  }

  List<RouteArea> areas() {
    var described = described();
    var areas = new ArrayList<>(described);
    areas.add(OpenApiRoute.describing(described, "0.1.0"));
    areas.add(PageRoutes.area());
    return areas;
  }

  private List<RouteArea> described() {
    return List.of(
        MarketplaceAreas.registration(this::registrationRoutes),
        MarketplaceAreas.sessions(this::sessionRoutes),
        MarketplaceAreas.passwords(this::passwordRoutes),
        MarketplaceAreas.account(() -> new AccountRoutes(accounts)),
        MarketplaceAreas.profiles(this::profileRoutes),
        MarketplaceAreas.preferences(this::preferenceRoutes),
        MarketplaceAreas.gigReads(() -> new GigReadRoutes(gigs, gigJson)),
        MarketplaceAreas.gigLists(this::gigListRoutes),
        MarketplaceAreas.gigs(this::gigRoutes),
        MarketplaceAreas.gigTransitions(this::gigTransitionRoutes),
        MarketplaceAreas.health(
            () -> new HealthRoutes(checks, () -> "http_requests 1\n", Optional.of("scrape"))));
  }

  Api api(Metrics metrics) {
    var authenticate = new Authenticate(signer, sessions);
    var recognize = new Recognize(signer);
    return Api.of(
        table(),
        new FindCaller(authenticate::authenticate, recognize::recognize),
        new LimitRate(RateLimit.STANDARD, clock),
        new Cors(Set.of()),
        metrics,
        ids::next);
  }

  private RegistrationRoutes registrationRoutes() {
    return new RegistrationRoutes(
        new SignUp(transactions, accounts, outbox, audit, throttle, hasher, ids, clock),
        new VerifyEmail(transactions, accounts, oneTimeTokens, outbox, audit, throttle),
        new ResendVerification(transactions, outbox, throttle),
        new ClaimOperatorSetup(
            transactions, accounts, operators, oneTimeTokens, audit, throttle, hasher, ids, clock));
  }

  private SessionRoutes sessionRoutes() {
    var decoy = new Decoy(hasher, secrets);
    return new SessionRoutes(
        new Login(transactions, accounts, sessionTokens, audit, throttle, hasher, decoy),
        new Refresh(transactions, sessions, sessionTokens, audit, throttle),
        new EndSession(transactions, sessions, audit),
        sessions);
  }

  private PasswordRoutes passwordRoutes() {
    var changes = new PasswordChanges(accounts, sessions, outbox, audit, hasher);
    return new PasswordRoutes(
        new ForgotPassword(transactions, outbox, throttle),
        new ResetPassword(transactions, accounts, oneTimeTokens, changes, outbox, throttle),
        new ChangePassword(transactions, accounts, changes, throttle, hasher));
  }

  private ProfileRoutes profileRoutes() {
    var profiles = new Profiles(store);
    return new ProfileRoutes(profiles, new UpdateProfile(transactions, profiles));
  }

  private PreferencesRoutes preferenceRoutes() {
    var sheets = new PreferenceSheets(store);
    return new PreferencesRoutes(sheets, new UpdatePreferences(transactions, sheets));
  }

  private GigRoutes gigRoutes() {
    return new GigRoutes(
        gigs,
        new CreateGig(transactions, gigs, records, ids, clock),
        new EditGig(transitions, gigs, gigEvents, clock),
        new DeleteDraft(transitions, gigs),
        gigJson);
  }

  private GigTransitionRoutes gigTransitionRoutes() {
    return new GigTransitionRoutes(
        gigs,
        new PublishGig(transitions, gigs, gigEvents, accounts),
        new CloseGig(transitions, gigs, gigEvents),
        new ReopenGig(transitions, gigs, gigEvents, accounts),
        gigJson);
  }

  private GigListRoutes gigListRoutes() {
    return new GigListRoutes(new GigBoard(store), new Cursors(new byte[32]), gigJson);
  }
}

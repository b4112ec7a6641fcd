package com.reachgig.aws.snapshot;

import static com.reachgig.aws.journey.Caller.find;

import com.reachgig.adapter.lambda.local.LocalRuntimeApi;
import com.reachgig.adapter.lambda.local.RuntimeClientProcess;
import com.reachgig.aws.journey.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The function of the API under AWS's runtime client, whose hooks take it through a snapshot. */
final class Copy implements AutoCloseable {
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
  private static final int PATIENCE_SECONDS = 60;

  final Surroundings around;
  final LocalRuntimeApi api = LocalRuntimeApi.start();

  private final RuntimeClientProcess process;
  private int connectionsBefore;

  Copy(Path folder, String... options) throws IOException {
    around = new Surroundings();
    var all = new ArrayList<>(List.of(options));
    all.addAll(List.of(HOOKS, CapturedChance.OPENED));
    process =
        RuntimeClientProcess.start(
            folder, api, CopiedFunction.class.getName(), around.environment(), all);
  }

  /** A copy that is through. */
  static Copy restored(Path folder, String... options) throws Exception {
    var copy = new Copy(folder, options);
    copy.awaitSnapshot();
    copy.api.restore();
    return copy;
  }

  /** Until it is ready for its snapshot, in which no connection has a part. */
  void awaitSnapshot() throws Exception {
    api.snapshot().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (var connection : around.table.connections()) {
      connection.end().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      connectionsBefore++;
    }
  }

  List<WatchedServer.Connection> connectionsBefore() {
    return around.table.connections().subList(0, connectionsBefore);
  }

  List<WatchedServer.Connection> connectionsAfter() {
    var all = around.table.connections();
    return all.subList(connectionsBefore, all.size());
  }

  /** Lets members do what makes something that must be unique, and notes all of that. */
  Marks used() throws IOException, InterruptedException {
    var marks = new Marks();
    try (var caller = new Caller(api::invoke, () -> {})) {
      caller.post(202, "/v1/auth/signup", credentials("bob@example.org"));
      var login = credentials(Surroundings.EMAIL);
      noteTokens(caller.post(200, "/v1/auth/login", login), marks);
      var refresh = caller.post(200, "/v1/auth/login", login);
      var token = find("\"refreshToken\":\"([^\"]+)\"", refresh);
      var session = caller.post(200, "/v1/auth/refresh", "{\"refreshToken\":\"" + token + "\"}");
      noteTokens(session, marks);
      caller.token(find("\"accessToken\":\"([^\"]+)\"", session));
      publishGigs(caller, marks);
      var cursor = find("\"next\":\"([^\"]+)\"", caller.get(200, "/v1/gigs?limit=1"));
      marks.add("cursor", cursor);
      var answer = caller.send(200, "GET", "/v1/gigs", "");
      var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
      marks.add("request", randomPart(request));
    }
    connectionsAfter().forEach(connection -> marks.addCalls(connection.text()));
    return marks;
  }

  private static void noteTokens(String session, Marks marks) {
    marks.add("refresh token", find("\"refreshToken\":\"([^\"]+)\"", session));
    marks.addToken(find("\"accessToken\":\"([^\"]+)\"", session));
  }

  private static void publishGigs(Caller caller, Marks marks)
      throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      var id = find("\"id\":\"([^\"]+)\"", caller.post(201, "/v1/gigs", Caller.gig()));
      marks.add("gig", randomPart(id));
      caller.post(200, "/v1/gigs/" + id + "/publish", "");
    }
  }

  private static String randomPart(String id) {
    return id.substring(19);
  }

  private static String credentials(String email) {
    return "{\"email\":\"" + email + "\",\"password\":\"" + Surroundings.PASSWORD + "\"}";
  }

  @Override
  public void close() throws IOException {
    process.close();
    api.close();
    around.close();
  }
}

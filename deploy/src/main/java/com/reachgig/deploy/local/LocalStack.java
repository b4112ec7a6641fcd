package com.reachgig.deploy.local;

import com.reachgig.deploy.publish.Assembly;
import com.reachgig.deploy.publish.Clients;
import com.reachgig.deploy.publish.DeployFailure;
import com.reachgig.deploy.publish.Deployment;
import com.reachgig.deploy.publish.FirstKeys;
import com.reachgig.deploy.publish.StackFunctions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The marketplace's stack in the emulator: deployed, and looked at. */
public final class LocalStack implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final String API_ID = "ApiId";

  private final Emulator emulator;
  private final String stack;
  private final Clients clients;
  private final Consumer<String> out;

  /**
   * @param stack the name of the stack that holds the API
   */
  public LocalStack(Emulator emulator, String stack, Consumer<String> out) {
    this.emulator = emulator;
    this.stack = stack;
    this.clients = new Clients(emulator.target());
    this.out = out;
  }

  /** Deploys, or brings up to date, and returns where the API answers. */
  public String deploy(Assembly assembly) {
    var deployment = new Deployment(clients, emulator.target(), out);
    var outputs = deployment.deploy(assembly).getOrDefault(stack, Map.of());
    var apiId = outputs.get(API_ID);
    if (apiId == null) {
      throw new DeployFailure("the stack " + stack + " has no output " + API_ID);
    }
    FirstKeys.make(clients, stack + "-keys");
    return Emulator.urlOf(emulator.port(), apiId);
  }

  /** Prints what functions log and which mails are sent, until the emulator ends. */
  public void follow() {
    var told = new HashSet<String>();
    try (var logs = new FunctionLogs(clients, functions())) {
      while (true) {
        logs.unseen().forEach(out);
        for (var mail : emulator.web().mails()) {
          if (told.add(mail.id())) {
            mail.summary().forEach(out);
          }
        }
        Sleep.of(LOOK_EVERY);
      }
    } catch (SdkClientException e) {
      throw new DeployFailure("the emulator was stopped");
    }
  }

  private List<String> functions() {
    return StackFunctions.of(clients, emulator.target(), stack);
  }

  @Override
  public void close() {
    clients.close();
  }
}

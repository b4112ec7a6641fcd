package com.reachgig.deploy.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/**
 * Deploys the stacks of an assembly to one target, in their order, each by a change set; and
 * deletes them, in the opposite order. Neither CDK's bootstrap stack nor its command line is
 * needed: the caller's own credentials do everything.
 */
public final class Deployment {
  private final Clients clients;
  private final Target target;
  private final Consumer<String> out;
  private final Pause pause;
  private final String account;

  /** Asks whose account it is, so that missing credentials are told before anything else. */
  public Deployment(Clients clients, Target target, Consumer<String> out) {
    this.clients = clients;
    this.target = target;
    this.out = out;
    this.pause = Pause.of(target.pollEvery());
    this.account = Account.of(clients);
  }

  public String account() {
    return account;
  }

  /**
   * Prints what would change, and changes no stack. The templates are uploaded, since
   * CloudFormation itself computes the difference.
   *
   * @return whether anything would change
   */
  public boolean preview(Assembly assembly) {
    var changes = false;
    var parameters = new Parameters();
    for (var stack : assembly.stacks()) {
      try (var stacks = clients.stacks(stack.regionIn(target))) {
        var changeSets = new ChangeSets(stacks, pause);
        var preview = changeSets.make(stack, uploads().template(stack), parameters);
        preview.lines().forEach(out);
        if (!preview.isUnchanged()) {
          changeSets.discard(preview.changeSet(), stack.name(), preview.isNew());
          changes = true;
        }
        StackState.of(stacks, stack.name()).ifPresent(found -> parameters.add(outputs(found)));
      }
    }
    return changes;
  }

  /** Brings every stack to what the assembly says, and returns each one's outputs. */
  public Map<String, Map<String, String>> deploy(Assembly assembly) {
    var outputs = new LinkedHashMap<String, Map<String, String>>();
    var parameters = new Parameters();
    for (var stack : assembly.stacks()) {
      uploads().assets(stack);
      try (var stacks = clients.stacks(stack.regionIn(target))) {
        var own = deploy(stacks, stack, parameters);
        parameters.add(own);
        outputs.put(stack.name(), own);
      }
    }
    return outputs;
  }

  private Map<String, String> deploy(
      CloudFormationClient stacks, StackArtifact stack, Parameters parameters) {
    var preview = new ChangeSets(stacks, pause).make(stack, uploads().template(stack), parameters);
    if (preview.isUnchanged()) {
      out.accept(stack.name() + ": nothing changes");
      return outputs(StackState.of(stacks, stack.name()).orElseThrow());
    }
    out.accept(stack.name() + ": " + preview.changes().size() + " changes");
    var id = StackState.of(stacks, stack.name()).orElseThrow().stackId();
    var progress = new Progress(stacks, id, pause, target.isLocal(), out);
    stacks.executeChangeSet(b -> b.changeSetName(preview.changeSet()).clientRequestToken(token()));
    var goal = preview.isNew() ? StackStatus.CREATE_COMPLETE : StackStatus.UPDATE_COMPLETE;
    var done = progress.until(goal);
    if (stack.terminationProtection()) {
      stacks.updateTerminationProtection(b -> b.stackName(id).enableTerminationProtection(true));
    }
    return outputs(done);
  }

  /**
   * Deletes the stacks that exist, the last one first. The bucket with code and templates stays.
   */
  public void destroy(Assembly assembly) {
    for (var stack : assembly.stacks().reversed()) {
      try (var stacks = clients.stacks(stack.regionIn(target))) {
        StackState.of(stacks, stack.name())
            .ifPresentOrElse(
                found -> destroy(stacks, found),
                () -> out.accept(stack.name() + ": there is no such stack"));
      }
    }
  }

  private void destroy(CloudFormationClient stacks, Stack stack) {
    if (StackState.isBusy(stack)) {
      StackState.requireChangeable(stack);
    }
    if (Boolean.TRUE.equals(stack.enableTerminationProtection())) {
      throw new DeployFailure(
          "the stack " + stack.stackName() + " is protected from termination",
          "Switch the protection off first: aws cloudformation update-termination-protection"
              + " --no-enable-termination-protection --stack-name "
              + stack.stackName());
    }
    var progress = new Progress(stacks, stack.stackId(), pause, target.isLocal(), out);
    stacks.deleteStack(b -> b.stackName(stack.stackId()).clientRequestToken(token()));
    progress.until(StackStatus.DELETE_COMPLETE);
    out.accept(stack.stackName() + ": deleted");
  }

  /** The names of the stacks that exist, for a question before they are deleted. */
  public List<String> existing(Assembly assembly) {
    return assembly.stacks().stream()
        .filter(
            stack -> {
              try (var stacks = clients.stacks(stack.regionIn(target))) {
                return StackState.of(stacks, stack.name()).isPresent();
              }
            })
        .map(StackArtifact::name)
        .toList();
  }

  private Uploads uploads() {
    return new Uploads(clients, target, account, out);
  }

  private static Map<String, String> outputs(Stack stack) {
    return stack.outputs().stream()
        .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  private static String token() {
    return "reachgig-" + UUID.randomUUID();
  }
}

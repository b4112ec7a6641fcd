package com.reachgig.deploy.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Follows a stack from where it is until it is at rest, and prints each event on the way. */
final class Progress {
  private final CloudFormationClient stacks;
  private final String stackId;
  private final Pause pause;
  private final Consumer<String> out;
  private final boolean quiet;
  private final List<String> reasons = new ArrayList<>();
  private String lastSeen;

  /**
   * Begins behind the events that the stack has already.
   *
   * @param quiet whether to print failures only
   */
  Progress(
      CloudFormationClient stacks,
      String stackId,
      Pause pause,
      boolean quiet,
      Consumer<String> out) {
    this.stacks = stacks;
    this.stackId = stackId;
    this.pause = pause;
    this.out = out;
    this.quiet = quiet;
    this.lastSeen =
        stacks.describeStackEvents(b -> b.stackName(stackId)).stackEvents().stream()
            .findFirst()
            .map(StackEvent::eventId)
            .orElse("");
  }

  /** The stack once nothing moves any more; a {@link DeployFailure} unless that is its goal. */
  Stack until(StackStatus goal) {
    while (true) {
      var stack = stacks.describeStacks(b -> b.stackName(stackId)).stacks().getFirst();
      printNew();
      if (stack.stackStatus() == goal) {
        return stack;
      }
      var atRest = !stack.stackStatusAsString().endsWith("_IN_PROGRESS");
      if (atRest || stack.stackStatus() == StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS) {
        if (!atRest && goal == StackStatus.UPDATE_COMPLETE) {
          return stack;
        }
        throw failure(stack);
      }
      pause.once();
    }
  }

  private DeployFailure failure(Stack stack) {
    if (reasons.isEmpty() && stack.stackStatusReason() != null) {
      reasons.add(stack.stackStatusReason());
    }
    return new DeployFailure(
        "the stack " + stack.stackName() + " ended as " + stack.stackStatusAsString(), reasons);
  }

  private void printNew() {
    for (var event : newEvents()) {
      lastSeen = event.eventId();
      var reason = event.resourceStatusReason();
      if (!quiet || isCause(event)) {
        var line = event.resourceStatusAsString() + "  " + what(event);
        out.accept("  " + (reason == null || reason.isEmpty() ? line : line + "  " + reason));
      }
      if (isCause(event)) {
        reasons.add(what(event) + ": " + reason);
      }
    }
  }

  /** Oldest first; the service lists the newest first. */
  private Deque<StackEvent> newEvents() {
    var fresh = new ArrayDeque<StackEvent>();
    for (var event : stacks.describeStackEventsPaginator(b -> b.stackName(stackId)).stackEvents()) {
      if (event.eventId().equals(lastSeen)) {
        break;
      }
      fresh.addFirst(event);
    }
    return fresh;
  }

  /** A failure of its own, rather than one that another's failure brought about. */
  private static boolean isCause(StackEvent event) {
    var reason = event.resourceStatusReason();
    return event.resourceStatusAsString().endsWith("_FAILED")
        && reason != null
        && !reason.contains("cancelled")
        && !event.logicalResourceId().equals(event.stackName());
  }

  private static String what(StackEvent event) {
    return event.logicalResourceId() + " (" + event.resourceType() + ")";
  }
}

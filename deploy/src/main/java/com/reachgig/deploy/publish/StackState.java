package com.reachgig.deploy.publish;

import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** What a stack is up to. */
final class StackState {
  private StackState() {}

  /** The stack of that name or id; empty if there is none, or none any more. */
  static Optional<Stack> of(CloudFormationClient stacks, String nameOrId) {
    try {
      return stacks.describeStacks(b -> b.stackName(nameOrId)).stacks().stream()
          .filter(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE)
          .findFirst();
    } catch (CloudFormationException e) {
      if ("ValidationError".equals(e.awsErrorDetails().errorCode())
          && e.awsErrorDetails().errorMessage().contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A change set was made for it, and nothing else. */
  static boolean isShell(Stack stack) {
    return stack.stackStatus() == StackStatus.REVIEW_IN_PROGRESS;
  }

  static boolean isBusy(Stack stack) {
    return stack.stackStatusAsString().endsWith("_IN_PROGRESS") && !isShell(stack);
  }

  /** Refuses what CloudFormation would refuse, in words that say what to do. */
  static void requireChangeable(Stack stack) {
    var status = stack.stackStatusAsString();
    if (isBusy(stack)) {
      throw new DeployFailure(
          "the stack " + stack.stackName() + " is busy (" + status + ")",
          "Another deployment of it is under way. Wait until it ends, then repeat the command.");
    }
    switch (stack.stackStatus()) {
      case ROLLBACK_COMPLETE, ROLLBACK_FAILED, CREATE_FAILED, DELETE_FAILED ->
          throw new DeployFailure(
              "the stack " + stack.stackName() + " can only be deleted (" + status + ")",
              "Its creation or deletion failed earlier. Delete it first: ./reachgig destroy,",
              "or in the emulator ./reachgig aws-local --reset.");
      case UPDATE_ROLLBACK_FAILED ->
          throw new DeployFailure(
              "the stack " + stack.stackName() + " is stuck in a failed rollback (" + status + ")",
              "Repair what its events name, then: aws cloudformation continue-update-rollback"
                  + " --stack-name "
                  + stack.stackName());
      default -> {}
    }
  }
}

package com.reachgig.deploy.publish;

import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation's own account of what a template would change. */
final class ChangeSets {
  private final CloudFormationClient stacks;
  private final Pause pause;

  ChangeSets(CloudFormationClient stacks, Pause pause) {
    this.stacks = stacks;
    this.pause = pause;
  }

  /** Makes a change set and waits for it. It changes nothing until it is executed. */
  Preview make(StackArtifact stack, String templateUrl, Parameters parameters) {
    var current = StackState.of(stacks, stack.name());
    current.ifPresent(StackState::requireChangeable);
    var isNew = current.isEmpty() || StackState.isShell(current.get());
    var id = stacks.createChangeSet(request(stack, templateUrl, parameters, isNew)).id();
    var made = whenMade(id);
    if (made.status() == ChangeSetStatus.FAILED) {
      discard(id, stack.name(), isNew);
      if (changesNothing(made.statusReason())) {
        return Preview.unchanged(stack.name());
      }
      throw new DeployFailure(
          "CloudFormation refused the change of " + stack.name(), made.statusReason());
    }
    return Preview.of(
        stack.name(),
        id,
        isNew,
        stacks.describeChangeSetPaginator(b -> b.changeSetName(id)).changes().stream().toList());
  }

  /** Takes back a change set, and the shell of a stack that was made for it. */
  void discard(String id, String stack, boolean isNew) {
    stacks.deleteChangeSet(b -> b.changeSetName(id).stackName(stack));
    if (isNew) {
      stacks.deleteStack(b -> b.stackName(stack));
    }
  }

  /** What a deletion left on purpose, by a name of its own, is taken over. */
  private static CreateChangeSetRequest request(
      StackArtifact stack, String templateUrl, Parameters parameters, boolean isNew) {
    return CreateChangeSetRequest.builder()
        .stackName(stack.name())
        .changeSetName("reachgig-" + UUID.randomUUID())
        .changeSetType(isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
        .templateURL(templateUrl)
        .importExistingResources(true)
        .parameters(parameters.of(stack))
        .capabilities(Capability.CAPABILITY_NAMED_IAM)
        .tags(tags(stack))
        .build();
  }

  private static List<Tag> tags(StackArtifact stack) {
    return stack.tags().entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }

  private DescribeChangeSetResponse whenMade(String id) {
    while (true) {
      var answer = stacks.describeChangeSet(b -> b.changeSetName(id));
      switch (answer.status()) {
        case CREATE_PENDING, CREATE_IN_PROGRESS -> pause.once();
        default -> {
          return answer;
        }
      }
    }
  }

  /** CloudFormation tells it by a failure with one of two texts. */
  private static boolean changesNothing(String reason) {
    return reason.contains("didn't contain changes")
        || reason.contains("No updates are to be performed");
  }
}

package com.reachgig.deploy.publish;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** The functions that a stack made. */
public final class StackFunctions {
  private static final String FUNCTION = "AWS::Lambda::Function";

  private StackFunctions() {}

  /** Their names, in alphabetical order. */
  public static List<String> of(Clients clients, Target target, String stack) {
    try (var stacks = clients.stacks(target.region())) {
      return stacks
          .listStackResourcesPaginator(b -> b.stackName(stack))
          .stackResourceSummaries()
          .stream()
          .filter(resource -> FUNCTION.equals(resource.resourceType()))
          .map(StackResourceSummary::physicalResourceId)
          .sorted()
          .toList();
    }
  }
}

package com.reachgig.deploy.publish;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/**
 * What a change set would do to a stack.
 *
 * @param changeSet its id; empty if nothing would change
 * @param isNew whether the stack would be made
 */
record Preview(String stack, String changeSet, boolean isNew, List<ResourceChange> changes) {
  static Preview unchanged(String stack) {
    return new Preview(stack, "", false, List.of());
  }

  static Preview of(String stack, String changeSet, boolean isNew, List<Change> changes) {
    return new Preview(
        stack, changeSet, isNew, changes.stream().map(Change::resourceChange).toList());
  }

  boolean isUnchanged() {
    return changeSet.isEmpty();
  }

  /**
   * One line for the stack, and one for each resource: + made, < taken over, ~ changed, ! replaced,
   * ? perhaps replaced, - deleted.
   */
  List<String> lines() {
    if (isUnchanged()) {
      return List.of(stack + ": nothing changes");
    }
    var lines = changes.stream().map(Preview::line).collect(Collectors.toList());
    lines.addFirst(stack + (isNew ? " (new)" : "") + ": " + changes.size() + " changes");
    return lines;
  }

  private static String line(ResourceChange change) {
    var text =
        "  %s %s  %s".formatted(sign(change), change.resourceType(), change.logicalResourceId());
    var properties =
        change.details().stream()
            .map(ResourceChangeDetail::target)
            .map(target -> target.name() == null ? target.attributeAsString() : target.name())
            .distinct()
            .collect(Collectors.joining(", "));
    return properties.isEmpty() ? text : text + "  (" + properties + ")";
  }

  private static String sign(ResourceChange change) {
    return switch (change.action()) {
      case ADD -> "+";
      case REMOVE -> "-";
      case IMPORT -> "<";
      default ->
          change.replacement() == Replacement.TRUE
              ? "!"
              : change.replacement() == Replacement.CONDITIONAL ? "?" : "~";
    };
  }
}

package com.reachgig.deploy.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;

/**
 * One synthesized stack.
 *
 * @param region where the stack insists to be; empty for the target's region
 */
record StackArtifact(
    String name,
    String region,
    ObjectNode template,
    List<FileAsset> assets,
    Map<String, String> tags,
    boolean terminationProtection) {

  Region regionIn(Target target) {
    return region.isEmpty() ? target.region() : Region.of(region);
  }
}

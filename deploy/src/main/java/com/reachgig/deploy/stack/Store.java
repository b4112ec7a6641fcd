package com.reachgig.deploy.stack;

import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.adapter.dynamodb.TableDefinition.IndexDefinition;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.platform.CostTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.AttributeDefinitionProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.GlobalSecondaryIndexProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.KeySchemaProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.PointInTimeRecoverySpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.ProjectionProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.ReplicaSpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.StreamSpecificationProperty;
import software.amazon.awscdk.services.dynamodb.CfnGlobalTable.TimeToLiveSpecificationProperty;
import software.constructs.Construct;

/**
 * The table. It is a global one from the start, with one replica: another type of resource could
 * not be given a second region later without losing what is in it.
 */
final class Store {
  private final TableDefinition definition;
  private final CfnGlobalTable table;

  Store(Construct scope, StackSettings settings) {
    definition = new TableDefinition(settings.stackName(), MarketplaceTable.TABLE);
    table =
        CfnGlobalTable.Builder.create(scope, "Table")
            .tableName(definition.name())
            .billingMode("PAY_PER_REQUEST")
            .attributeDefinitions(attributes())
            .keySchema(key(TableDefinition.PARTITION, TableDefinition.SORT))
            .globalSecondaryIndexes(definition.indexes().stream().map(Store::index).toList())
            .streamSpecification(stream())
            .timeToLiveSpecification(expiry())
            .replicas(replicas(settings))
            .build();
    table.applyRemovalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
  }

  String name() {
    return table.getRef();
  }

  String arn() {
    return table.getAttrArn();
  }

  String streamArn() {
    return table.getAttrStreamArn();
  }

  List<String> indexArns() {
    return definition.indexes().stream().map(index -> arn() + "/index/" + index.name()).toList();
  }

  /** What the stream shows of an event that was just written to the outbox. */
  static Map<String, Object> newEvents() {
    var event = new TreeMap<String, Object>();
    event.put("eventName", List.of("INSERT"));
    event.put(
        "dynamodb",
        Map.of("Keys", Map.of(TableDefinition.PARTITION, Map.of("S", Outbox.partitions()))));
    return event;
  }

  private List<AttributeDefinitionProperty> attributes() {
    return definition.keyAttributes().stream()
        .map(
            name ->
                AttributeDefinitionProperty.builder()
                    .attributeName(name)
                    .attributeType("S")
                    .build())
        .toList();
  }

  private static List<KeySchemaProperty> key(String partition, String sort) {
    return List.of(
        KeySchemaProperty.builder().attributeName(partition).keyType("HASH").build(),
        KeySchemaProperty.builder().attributeName(sort).keyType("RANGE").build());
  }

  private static GlobalSecondaryIndexProperty index(IndexDefinition index) {
    return GlobalSecondaryIndexProperty.builder()
        .indexName(index.name())
        .keySchema(key(index.partition(), index.sort()))
        .projection(projection(index.included()))
        .build();
  }

  private static ProjectionProperty projection(@Nullable Set<String> included) {
    if (included == null) {
      return ProjectionProperty.builder().projectionType("ALL").build();
    }
    return ProjectionProperty.builder()
        .projectionType("INCLUDE")
        .nonKeyAttributes(included.stream().sorted().toList())
        .build();
  }

  /** Both images, since tables with more than one replica take no less. */
  private static StreamSpecificationProperty stream() {
    return StreamSpecificationProperty.builder().streamViewType("NEW_AND_OLD_IMAGES").build();
  }

  private static TimeToLiveSpecificationProperty expiry() {
    return TimeToLiveSpecificationProperty.builder()
        .attributeName(TableDefinition.TIME_TO_LIVE)
        .enabled(true)
        .build();
  }

  private static List<ReplicaSpecificationProperty> replicas(StackSettings settings) {
    var replicas = new ArrayList<ReplicaSpecificationProperty>();
    replicas.add(replica(Aws.REGION, settings));
    var second = settings.scale().replicaRegion();
    if (second != null) {
      replicas.add(replica(second, settings));
    }
    return replicas;
  }

  private static ReplicaSpecificationProperty replica(String region, StackSettings settings) {
    var tags =
        CostTags.of(settings.environment(), CostTags.STORE).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(tag -> CfnTag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return ReplicaSpecificationProperty.builder()
        .region(region)
        .deletionProtectionEnabled(settings.keepData())
        .pointInTimeRecoverySpecification(
            PointInTimeRecoverySpecificationProperty.builder()
                .pointInTimeRecoveryEnabled(true)
                .build())
        .tags(tags)
        .build();
  }
}

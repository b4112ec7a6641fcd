package com.reachgig.bench.lambda;

import com.reachgig.adapter.dynamodb.DynamoDbItemStore;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The store's get and put beside the SDK's, in turns, in one warm process. */
final class StoreOverhead {
  private static final int WARM = 500;
  private static final int CALLS = 2_000;

  private StoreOverhead() {}

  /** Median times of the store's and the SDK's calls, in microseconds. */
  static String measure(Cloud cloud) {
    var keys = AwsBasicCredentials.create(Cloud.CREDENTIAL, Cloud.CREDENTIAL);
    try (var wire = cloud.client();
        var sdk =
            DynamoDbClient.builder()
                .endpointOverride(cloud.endpoint())
                .region(Region.of(Cloud.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
      var store = DynamoDbItemStore.of(wire, Cloud.definition(), InstantSource.system());
      var table = Cloud.definition().name();
      var key = new ItemKey("BENCH#0", "READ");
      var sdkKey =
          Map.of("pk", AttributeValue.fromS("BENCH#0"), "sk", AttributeValue.fromS("READ"));
      create(store, key);
      var text = AttributeValue.fromS("x".repeat(400));
      int[] next = {0};
      var calls =
          List.<Runnable>of(
              () -> store.get(key),
              () -> sdk.getItem(get -> get.tableName(table).key(sdkKey).consistentRead(true)),
              () -> create(store, new ItemKey("BENCH#1", Integer.toString(next[0]++))),
              () ->
                  sdk.putItem(
                      put ->
                          put.tableName(table)
                              .conditionExpression("attribute_not_exists(pk)")
                              .item(
                                  Map.of(
                                      "pk", AttributeValue.fromS("BENCH#2"),
                                      "sk", AttributeValue.fromS(Integer.toString(next[0]++)),
                                      "text", text))));
      return "store over SDK, p50 in µs: get %.0f / %.0f, put %.0f / %.0f"
          .formatted(medians(calls));
    }
  }

  private static void create(DynamoDbItemStore store, ItemKey key) {
    var attributes = Map.<String, Value>of("text", Value.of("x".repeat(400)));
    store.write(WriteBatch.of(new Write.Create(key, attributes, null)));
  }

  private static Object[] medians(List<Runnable> calls) {
    var times = new ArrayList<List<Double>>();
    calls.forEach(_ -> times.add(new ArrayList<>()));
    for (int i = 0; i < WARM + CALLS; i++) {
      for (int each = 0; each < calls.size(); each++) {
        long start = System.nanoTime();
        calls.get(each).run();
        if (i >= WARM) {
          times.get(each).add((System.nanoTime() - start) / 1e3);
        }
      }
    }
    return times.stream().map(Report::median).toArray();
  }
}

package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.EventParser;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Handles changes that a stream of DynamoDB hands over. Reads of each only its keys, however large
 * the item. Answers the first one that is not done, from which on the stream hands all over again
 * (the mapping must have {@code ReportBatchItemFailures}).
 */
public final class StreamFunction implements Function {
  private final String partitionKey;
  private final String sortKey;
  private final Predicate<StreamRecord> wanted;
  private final Records records;

  /** Handles changes in their order. */
  @FunctionalInterface
  public interface Records {
    /**
     * Handles what was wanted of one batch; one or more. An exception means that none is done.
     *
     * @return how many of them are done, from the first on
     */
    int handle(List<StreamRecord> records);
  }

  /**
   * @param partitionKey the attribute that is the table's partition key, a string
   * @param sortKey the attribute that is its sort key, a string
   * @param wanted which changes to handle; the others count as done
   */
  public StreamFunction(
      String partitionKey, String sortKey, Predicate<StreamRecord> wanted, Records records) {
    this.partitionKey = partitionKey;
    this.sortKey = sortKey;
    this.wanted = wanted;
    this.records = records;
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    var batch = read(event);
    var failed = new BatchFailures();
    int done = batch.isEmpty() ? 0 : handled(batch);
    if (done < batch.size()) {
      failed.add(batch.get(done).sequence());
    }
    answer.write(failed.encode());
  }

  private int handled(List<StreamRecord> batch) {
    try {
      return records.handle(batch);
    } catch (RuntimeException failure) {
      System.getLogger(StreamFunction.class.getName())
          .log(System.Logger.Level.ERROR, "a batch of the stream failed", failure);
      return 0;
    }
  }

  private List<StreamRecord> read(InputStream event) throws IOException {
    var batch = new ArrayList<StreamRecord>();
    var in = EventParser.of(event);
    in.members(
        name -> {
          if (name.equals("Records")) {
            in.elements(() -> add(in, batch));
          } else {
            in.skip();
          }
        });
    return batch;
  }

  private void add(EventParser in, List<StreamRecord> batch) throws IOException {
    var reader = new StreamRecordReader(in, partitionKey, sortKey);
    in.members(reader::member);
    var record = reader.record();
    if (wanted.test(record)) {
      batch.add(record);
    }
  }
}

package com.reachgig.adapter.aws.sns;

import com.reachgig.ports.item.Utf8;
import java.util.Map;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** An event of a batch, whose id is its position. */
record Entry(int position, String type, String message) {
  private static final String TYPE = "type";
  private static final String TEXT = "String";

  /** As SNS counts them: the message, and names, types and values of attributes. */
  int bytes() {
    return Utf8.length(message) + TYPE.length() + TEXT.length() + Utf8.length(type);
  }

  PublishBatchRequestEntry wire() {
    MessageAttributeValue value =
        MessageAttributeValue.builder().dataType(TEXT).stringValue(type).build();
    return PublishBatchRequestEntry.builder()
        .id(Integer.toString(position))
        .message(message)
        .messageAttributes(Map.of(TYPE, value))
        .build();
  }
}

package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;

/** Asks for what SQS calls a queue by. */
final class QueueUrl {
  private QueueUrl() {}

  static String of(String name, Sqs sqs) {
    try {
      return sqs.call(
          new Call("GetQueueUrl", Resend.READ, name),
          json -> {
            json.startObject();
            json.field("QueueName", name);
            json.endObject();
          },
          json -> Fields.text(json, "QueueUrl"));
    } catch (ServiceException e) {
      throw new PortException(Fault.DENIED, "no such queue, or not ours: " + name, e);
    }
  }
}

package com.reachgig.adapter.aws.s3;

import com.reachgig.adapter.aws.sdk.SdkFaults;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Tells an absent file from an absent bucket, which S3 answers a head of an object alike. Asked for
 * the bucket once in a process.
 */
final class Bucket {
  private final S3Client client;
  private final String name;
  private volatile boolean seen;

  Bucket(S3Client client, String name) {
    this.client = client;
    this.name = name;
  }

  String name() {
    return name;
  }

  Optional<HeadObjectResponse> object(String key) {
    Optional<HeadObjectResponse> object =
        SdkFaults.absentOr(() -> client.headObject(request -> request.bucket(name).key(key)));
    if (object.isEmpty()) {
      require();
    }
    return object;
  }

  private void require() {
    if (!seen) {
      if (SdkFaults.absentOr(() -> client.headBucket(request -> request.bucket(name))).isEmpty()) {
        throw new PortException(Fault.DENIED, "no such bucket: " + name);
      }
      seen = true;
    }
  }
}

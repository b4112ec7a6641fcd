package com.reachgig.adapter.aws.s3;

import com.reachgig.adapter.aws.sdk.SdkSettings;
import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.local.MiniStack;
import com.reachgig.local.S3Server;
import com.reachgig.local.SharedClock;
import java.net.URI;
import java.time.InstantSource;

/**
 * A server of files.
 *
 * @param clock what it takes for the time
 */
record S3Engine(URI endpoint, Credentials credentials, SharedClock clock) {

  static S3Engine s3Proxy() {
    var server = S3Server.shared();
    Credentials credentials = Credentials.of(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
    return new S3Engine(server.endpoint(), credentials, server.clock());
  }

  static S3Engine miniStack() {
    var server = MiniStack.shared();
    return new S3Engine(server.endpoint(), Credentials.of("test", "test"), server.clock());
  }

  S3Settings settings(String bucket, InstantSource time) {
    return new S3Settings(bucket, new SdkSettings("us-east-1", endpoint, credentials, time));
  }
}

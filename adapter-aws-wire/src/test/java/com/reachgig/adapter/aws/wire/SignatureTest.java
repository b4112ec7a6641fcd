package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureTest {

  /** Keys shorter than a block of the digest, as long, and longer, which are hashed first. */
  @ParameterizedTest
  @ValueSource(ints = {1, 32, 63, 64, 65, 200})
  void the_HMAC_equals_that_of_the_JDK(int keyLength) throws GeneralSecurityException {
    byte[] key = "k".repeat(keyLength).getBytes(UTF_8);
    byte[] message = "What is signed, é".getBytes(UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(Signature.hmac(key, message)).isEqualTo(mac.doFinal(message));
  }

  /**
   * A list of a bucket's objects.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">AWS's
   *     own example</a>
   */
  @Test
  void the_signature_of_the_published_example_comes_out() {
    String canonical =
        """
        GET
        /
        max-keys=2&prefix=J
        host:examplebucket.s3.amazonaws.com
        x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        x-amz-date:20130524T000000Z

        host;x-amz-content-sha256;x-amz-date
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""";
    assertThat(
            Signature.of(
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "20130524T000000Z",
                "20130524/us-east-1/s3/aws4_request",
                canonical))
        .isEqualTo("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  }
}

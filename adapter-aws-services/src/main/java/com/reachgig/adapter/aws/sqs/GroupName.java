package com.reachgig.adapter.aws.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a group is called in SQS: itself, or a digest of it where it has characters that SQS does
 * not allow.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagegroupid-property.html">Using
 *     the message group ID</a>
 */
final class GroupName {
  private static final Pattern ALLOWED = Pattern.compile("[!-~]{1,128}");
  private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{64}");

  private GroupName() {}

  static String of(String group) {
    boolean itself = ALLOWED.matcher(group).matches() && !DIGEST.matcher(group).matches();
    return itself ? group : "sha-256:" + digest(group);
  }

  private static String digest(String group) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(group.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package com.reachgig.aws.subscribers;

import com.reachgig.aws.config.Environment;
import java.net.URI;

/**
 * What a subscriber that sends mail is told besides.
 *
 * @param publicUrl where links in mails lead
 * @param from the sender's address, with a name or without
 */
public record MailConfig(URI publicUrl, String from) {
  static MailConfig of(Environment environment) {
    return new MailConfig(
        environment.url("REACHGIG_PUBLIC_URL"), environment.required("REACHGIG_MAIL_FROM"));
  }
}

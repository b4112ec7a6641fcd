package com.reachgig.adapter.aws.ses;

import com.reachgig.contracts.mail.MailerFixture.Delivered;
import java.net.URI;
import java.util.List;

/** A place that takes mail, and shows it. */
interface Inbox extends AutoCloseable {
  URI endpoint();

  List<Delivered> delivered();

  /** Goes away, so that no mail can be delivered. */
  @Override
  void close();
}

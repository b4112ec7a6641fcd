package com.reachgig.api.account;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.route.Reply;
import com.reachgig.domain.account.Requested;

/** The one answer to whoever names an address, to the byte, whether it is known or not. */
final class Accepted {
  static final String DETAIL = "What is to be said is sent by mail to the address.";
  private static final byte[] BODY =
      JsonEncoder.encode(
          out -> {
            out.startObject();
            out.field("detail", DETAIL);
            out.endObject();
          });

  private Accepted() {}

  static HttpResponse answer(Requested requested) {
    return switch (requested) {
      case Requested.Accepted _ -> Reply.json(202, BODY);
      case Requested.Invalid(var violations) -> throw DomainProblems.invalidBody(violations);
      case Requested.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }
}

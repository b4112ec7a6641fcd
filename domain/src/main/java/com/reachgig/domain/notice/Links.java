package com.reachgig.domain.notice;

import java.net.URI;

/**
 * Addresses of the pages that people are led to; tokens are of characters that URLs hold as is. A
 * token is in the fragment, which browsers send to nobody, so that no log or proxy on the way has
 * it.
 */
public record Links(URI publicUrl) {

  String verifyEmail(String token) {
    return to("/verify-email#token=" + token);
  }

  String resetPassword(String token) {
    return to("/reset-password#token=" + token);
  }

  /** Where a link to set a new password can be asked for. */
  String forgotPassword() {
    return to("/reset-password");
  }

  /** Where who has the token becomes the first operator. */
  public String operatorSetup(String token) {
    return to("/operator-setup#token=" + token);
  }

  private String to(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}

package com.reachgig.domain.event;

/** What can happen in the marketplace that others may react to. */
public enum EventType {
  USER_REGISTERED("UserRegistered"),
  EMAIL_VERIFIED("EmailVerified"),
  SIGN_UP_REPEATED("SignUpRepeated"),
  PASSWORD_RESET_REQUESTED("PasswordResetRequested"),
  VERIFICATION_REQUESTED("VerificationRequested"),
  PASSWORD_CHANGED("PasswordChanged"),
  GIG_PUBLISHED("GigPublished"),
  /** The terms of an open gig changed. */
  GIG_EDITED("GigEdited"),
  GIG_CLOSED("GigClosed"),
  GIG_REOPENED("GigReopened");

  private final String type;

  EventType(String name) {
    this.type = "com.reachgig." + name;
  }

  /** The type of its CloudEvents, in reverse-domain form. */
  public String type() {
    return type;
  }
}

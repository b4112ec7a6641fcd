package com.reachgig.standalone.transfer;

/** Why a marketplace was not moved, in a sentence that says what to do. */
public final class TransferFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TransferFailure(String message) {
    super(message);
  }
}

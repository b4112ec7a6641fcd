package com.reachgig.adapter.aws.secrets;

import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;

/** What a refusal of Secrets Manager means. */
final class SecretFaults {
  private SecretFaults() {}

  static PortException of(ServiceException e) {
    Fault fault =
        switch (e.type()) {
          case "DecryptionFailure", "EncryptionFailure", "PublicPolicyException" -> Fault.DENIED;
          case "LimitExceededException" -> Fault.LIMIT_EXCEEDED;
          case "ResourceNotFoundException" -> Fault.UNAVAILABLE;
          default -> Fault.CORRUPT;
        };
    return new PortException(fault, "the secret cannot be used: " + e.getMessage(), e);
  }
}

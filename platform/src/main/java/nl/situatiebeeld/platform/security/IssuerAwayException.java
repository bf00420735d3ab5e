package nl.situatiebeeld.platform.security;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be judged, because the keys of its issuer cannot be had. */
final class IssuerAwayException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  IssuerAwayException() {
    super("the issuer's keys cannot be had");
  }
}

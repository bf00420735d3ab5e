package nl.situatiebeeld.platform.security;

import java.util.List;
import java.util.Set;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}. */
public final class CallerResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current();
  }

  /**
   * Who makes this request.
   *
   * @throws RefusedException when nobody is known
   */
  public static Caller current() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken known) {
      return caller(known.getToken());
    }
    throw new RefusedException(CommonRefusal.UNAUTHENTICATED, "Send an access token.");
  }

  // its claims were checked before
  static Caller caller(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    String organisation = token.getClaimAsString("org");
    String subject = token.getSubject();
    return new Caller(
        subject == null ? "" : subject,
        organisation == null ? "" : organisation,
        roles == null ? Set.of() : Set.copyOf(roles));
  }
}

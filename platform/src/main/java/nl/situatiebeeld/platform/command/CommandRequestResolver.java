package nl.situatiebeeld.platform.command;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.CallerResolver;
import nl.situatiebeeld.platform.web.RequestBodyFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link CommandRequest}. */
public final class CommandRequestResolver implements HandlerMethodArgumentResolver {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    Caller caller = CallerResolver.current();
    return new CommandRequest(caller, idempotency(caller, request));
  }

  private static @Nullable Idempotency idempotency(Caller caller, HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new RefusedException(
          CommonRefusal.INVALID_FIELD,
          "An Idempotency-Key is 1 to 100 visible ASCII characters.",
          Map.of("field", "Idempotency-Key"));
    }
    return new Idempotency(
        caller.organisation() + "/" + caller.subject(), key, fingerprint(request));
  }

  private static String fingerprint(HttpServletRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {
        request.getMethod(),
        request.getRequestURI(),
        String.valueOf(request.getQueryString()),
        String.valueOf(request.getHeader("If-Match"))
      }) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      if (request.getAttribute(RequestBodyFilter.BODY) instanceof byte[] body) {
        digest.update(body);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

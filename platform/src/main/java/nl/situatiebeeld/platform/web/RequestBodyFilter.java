package nl.situatiebeeld.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a body once, up to its limit, so that it can be fingerprinted and cannot grow. */
public final class RequestBodyFilter extends OncePerRequestFilter {

  /** Request attribute with the bytes of the body. */
  public static final String BODY = RequestBodyFilter.class.getName() + ".body";

  private final HttpLimits limits;
  private final Pattern streamed;

  /**
   * A filter with these limits.
   *
   * @param streamed whole addresses whose POSTed body is left to who handles it, with limits of its
   *     own; any other way to write such an address has the usual limit
   */
  public RequestBodyFilter(HttpLimits limits, Pattern streamed) {
    this.limits = limits;
    this.streamed = streamed;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        || "HEAD".equals(request.getMethod())
        || ("POST".equals(request.getMethod())
            && streamed.matcher(request.getRequestURI()).matches());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = limits.bodyBytes(request.getRequestURI());
    byte[] body = request.getContentLengthLong() > limit
        ? new byte[limit + 1]
        : request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      response.setHeader("Connection", "close");
      Problems.write(
          request, response, CommonRefusal.TOO_LARGE, "Send at most " + limit + " bytes at once.");
      return;
    }
    request.setAttribute(BODY, body);
    chain.doFilter(new Remembered(request, body), response);
  }

  /** Limits of requests; {@code larger} by the last part of the path. */
  public record HttpLimits(int defaultBytes, Map<String, Integer> larger) {

    int bodyBytes(String path) {
      return larger.getOrDefault(path.substring(path.lastIndexOf('/') + 1), defaultBytes);
    }
  }

  private static final class Remembered extends HttpServletRequestWrapper {
    private final byte[] body;

    Remembered(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("the body was read before");
        }

        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          return bytes.read(target, offset, length);
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}

package nl.situatiebeeld.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name of an event and the revision of its shape; both are contracts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

  /** Lower case with hyphens, past tense, such as {@code fact-reported}. */
  String value();

  /** Counts up from 1 when the shape changes; older revisions are brought up to date when read. */
  int revision() default 1;
}

package nl.situatiebeeld.platform.eventstore;

import java.util.Map;
import java.util.Objects;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.Upcasters;
import nl.situatiebeeld.platform.json.Json;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Events by stable name and revision, not by class name; payloads as JSON text. */
public final class NamedEventSerializer implements Serializer {

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final Converter converter = new ChainingConverter();

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    String json = object instanceof MetaData meta
        ? Json.mapper().writeValueAsString(Map.copyOf(meta))
        : Json.mapper().writeValueAsString(object);
    return new SimpleSerializedObject<>(
        converter.convert(json, representation),
        representation,
        typeForClass(object == null ? null : object.getClass()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(String.class, representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
  public <S, T> T deserialize(SerializedObject<S> object) {
    String json = converter.convert(object, String.class).getData();
    Class<?> type = classForType(object.getType());
    return type == MetaData.class
        ? (T) MetaData.from(Json.mapper().readValue(json, TEXTS))
        : (T) event(object.getType(), type, json);
  }

  // what an older revision left behind becomes today's record
  private static Object event(SerializedType stored, Class<?> known, String json) {
    int revision = Integer.parseInt(Objects.requireNonNull(stored.getRevision()));
    if (revision == EventCatalogue.revisionOf(known)) {
      return Json.mapper().readValue(json, known);
    }
    Map<String, Object> tree = Json.mapper().readValue(json, TREE);
    return Json.mapper()
        .convertValue(Upcasters.today().upcast(stored.getName(), revision, tree), known);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public Class classForType(SerializedType type) {
    if (type.getName().equals(MetaData.class.getName())) {
      return MetaData.class;
    }
    return EventCatalogue.find(type.getName())
        .orElseThrow(() -> new SerializationException("unknown event " + type.getName()));
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as Axon declares it
  public SerializedType typeForClass(@Nullable Class type) {
    return type != null && DomainEvent.class.isAssignableFrom(type)
        ? new SimpleSerializedType(
            EventCatalogue.nameOf(type), String.valueOf(EventCatalogue.revisionOf(type)))
        : new SimpleSerializedType(type == null ? "empty" : type.getName(), null);
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}

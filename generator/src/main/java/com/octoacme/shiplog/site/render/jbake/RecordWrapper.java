package com.octoacme.shiplog.site.render.jbake;

import com.octoacme.shiplog.site.StructuredData;
import com.octoacme.shiplog.site.chart.Drawing;
import com.octoacme.shiplog.site.render.PageView;
import com.octoacme.shiplog.text.VisibleText;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows Shiplog's values to a theme: records as hashes, {@link Optional} as a value or nothing,
 * texts without characters that act, enums as their words, dates as ISO text with parts. Nothing
 * else is visible, so no theme can reach a method of the JDK or of a library.
 */
final class RecordWrapper extends DefaultObjectWrapper {
  private static final Set<String> OF_JAVA = Set.of("hashCode", "toString");

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final ClassValue<Map<String, Method>> properties =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return propertiesOf(type);
        }
      };

  RecordWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof String text) {
      return new SimpleScalar(VisibleText.of(text));
    }
    return value instanceof Record ? handleUnknownType(value) : super.wrap(value);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (value instanceof PageView.Body body) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(body.markup());
    }
    if (value instanceof Drawing drawing) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(drawing.markup());
    }
    if (value instanceof StructuredData data) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(data.markup());
    }
    if (value instanceof Record entry) {
      return new RecordHash(entry);
    }
    if (value instanceof Enum<?> word) {
      return new SimpleScalar(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    if (value instanceof LocalDate date) {
      return new Moment(date.toString(), date.toString(), "");
    }
    if (value instanceof OffsetDateTime time) {
      return new Moment(
          time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
          time.toLocalDate().toString(),
          time.format(TIME_OF_DAY));
    }
    throw new TemplateModelException(
        "a theme cannot see a " + value.getClass().getSimpleName() + "; use a value of the model");
  }

  /** What a theme can ask a value of a type for, by name. */
  static Map<String, Method> propertiesOf(Class<?> type) {
    Map<String, Method> found = new HashMap<>();
    for (Method method : type.getMethods()) {
      boolean property =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && method.getReturnType() != void.class
              && method.getDeclaringClass() != Object.class
              && method.getDeclaringClass() != Record.class
              && !method.isSynthetic()
              && !OF_JAVA.contains(method.getName());
      if (property) {
        found.putIfAbsent(method.getName(), method);
      }
    }
    return found;
  }

  /** A record as a theme sees it. */
  private final class RecordHash implements TemplateHashModel {
    private final Record value;
    private final Map<String, Method> readers;

    RecordHash(Record value) {
      this.value = value;
      this.readers = properties.get(value.getClass());
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Method property = readers.get(key);
      if (property == null) {
        throw new TemplateModelException(
            "\"" + key + "\" is no property of " + value.getClass().getSimpleName());
      }
      try {
        return wrap(property.invoke(value));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("\"" + key + "\" could not be read", e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** A date or time: ISO text with its parts. */
  private record Moment(String iso, String day, String time)
      implements TemplateScalarModel, TemplateHashModel {
    @Override
    public String getAsString() {
      return iso;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
      return switch (key) {
        case "iso" -> new SimpleScalar(iso);
        case "day" -> new SimpleScalar(day);
        case "time" -> time.isEmpty() ? null : new SimpleScalar(time);
        default -> null;
      };
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}

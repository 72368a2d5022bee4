package com.octoacme.shiplog.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads the small YAML that people write by hand: mappings, lists and text.
 *
 * <p>The events of the library are taken as they come, so nothing is typed, resolved or expanded:
 * aliases, anchors, tags, merge keys, repeated keys and a second document are refused where they
 * stand, and nesting is refused before it costs anything. The size is the caller's to limit.
 */
public final class YamlReader {
  private static final int MAX_DEPTH = 20;

  private final YamlEvents events;

  private YamlReader(YamlEvents events) {
    this.events = events;
  }

  /**
   * Reads a text whose top is a mapping; an empty text is an empty mapping.
   *
   * @param offset added to every span, for a text that is cut out of a larger one
   */
  public static YamlResult read(String text, int offset) {
    YamlEvents events = new YamlEvents(text, offset);
    try {
      return new YamlResult.Parsed(new YamlReader(events).readTop());
    } catch (RefusedYamlException refused) {
      return new YamlResult.Broken(refused.message(), refused.offset());
    } catch (ReaderException unreadable) {
      return new YamlResult.Broken(
          YamlMessages.of(unreadable), events.offsetOf(unreadable.getPosition()));
    } catch (MarkedYAMLException broken) {
      return new YamlResult.Broken(YamlMessages.of(broken), events.offsetOf(markOf(broken)));
    } catch (YAMLException other) {
      return new YamlResult.Broken("it cannot be read as YAML", offset);
    }
  }

  private static Mark markOf(MarkedYAMLException broken) {
    return broken.getProblemMark() != null ? broken.getProblemMark() : broken.getContextMark();
  }

  private YamlNode.Mapping readTop() {
    events.skip(Event.ID.StreamStart);
    if (events.peek().is(Event.ID.StreamEnd)) {
      return new YamlNode.Mapping(List.of(), events.spanOf(events.peek()));
    }
    events.skip(Event.ID.DocumentStart);
    YamlNode top = readNode(1);
    events.skip(Event.ID.DocumentEnd);
    if (!events.peek().is(Event.ID.StreamEnd)) {
      throw refuse("a second document begins here; only one is allowed", events.peek());
    }
    return asTop(top);
  }

  private static YamlNode.Mapping asTop(YamlNode top) {
    if (top instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    if (top instanceof YamlNode.Text text && text.value().isBlank()) {
      return new YamlNode.Mapping(List.of(), text.span());
    }
    throw new RefusedYamlException("keys with values are expected here", top.span().start());
  }

  private YamlNode readNode(int depth) {
    Event event = events.next();
    refuseReference(event);
    if (event instanceof ScalarEvent scalar) {
      return readText(scalar);
    }
    if (depth > MAX_DEPTH) {
      throw refuse("more than " + MAX_DEPTH + " levels are nested here", event);
    }
    if (event instanceof SequenceStartEvent) {
      return readItems(event, depth);
    }
    if (event instanceof MappingStartEvent) {
      return readMapping(event, depth);
    }
    throw refuse("a value is expected here", event);
  }

  private void refuseReference(Event event) {
    if (event instanceof AliasEvent alias) {
      throw refuse("the alias *" + alias.getAnchor() + " is not allowed; write the value", event);
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw refuse("the anchor &" + node.getAnchor() + " is not allowed; write the value", event);
    }
    if (isTagged(event)) {
      throw refuse("a tag such as !name is not allowed; write the value as text", event);
    }
  }

  private static boolean isTagged(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag() != null;
    }
    return event instanceof CollectionStartEvent collection && collection.getTag() != null;
  }

  private YamlNode.Text readText(ScalarEvent scalar) {
    return new YamlNode.Text(scalar.getValue(), events.spanOf(scalar));
  }

  private YamlNode.Items readItems(Event start, int depth) {
    List<YamlNode> nodes = new ArrayList<>();
    while (!events.peek().is(Event.ID.SequenceEnd)) {
      nodes.add(readNode(depth + 1));
    }
    return new YamlNode.Items(nodes, events.spanOf(start, events.next()));
  }

  private YamlNode.Mapping readMapping(Event start, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (!events.peek().is(Event.ID.MappingEnd)) {
      YamlNode.Text key = readKey();
      if (!keys.add(key.value())) {
        throw new RefusedYamlException(
            "the key \"" + key.value() + "\" is here a second time", key.span().start());
      }
      entries.add(new YamlNode.Entry(key, readNode(depth + 1)));
    }
    return new YamlNode.Mapping(entries, events.spanOf(start, events.next()));
  }

  private YamlNode.Text readKey() {
    Event event = events.next();
    refuseReference(event);
    if (!(event instanceof ScalarEvent key)) {
      throw refuse("a key must be a plain word, not a list or a mapping", event);
    }
    if (key.isPlain() && key.getValue().equals("<<")) {
      throw refuse("the merge key << is not allowed; write the keys", event);
    }
    return readText(key);
  }

  private RefusedYamlException refuse(String message, Event event) {
    return new RefusedYamlException(message, events.spanOf(event).start());
  }
}

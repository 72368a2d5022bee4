package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.html.HarmlessTags;
import com.octoacme.shiplog.document.html.HtmlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides which tags of a document become elements: those of a fixed list, without a script, and
 * whose addresses Markdown may have as well. Of their attributes only those that say something are
 * kept, not those for the look.
 */
public final class TagPolicy {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final LinkPolicy links;

  TagPolicy(LinkPolicy links) {
    this.links = links;
  }

  /** A policy for which every relative address and every anchor leads somewhere. */
  public static TagPolicy withoutTree() {
    return new TagPolicy(new LinkPolicy(LinkResolver.AS_WRITTEN, Optional::of));
  }

  /** Whether a tag becomes an element; if not, it is shown as text. */
  public boolean allows(HtmlTag tag) {
    return findAttributes(tag).isPresent();
  }

  /** The names and values, by turns, of the attributes of a tag that becomes an element. */
  Optional<List<String>> findAttributes(HtmlTag tag) {
    if (!HarmlessTags.isElement(tag.name()) || HarmlessTags.hasHandler(tag)) {
      return Optional.empty();
    }
    List<String> kept = new ArrayList<>();
    for (Map.Entry<String, String> attribute : new TreeMap<>(tag.attributes()).entrySet()) {
      if (HarmlessTags.isAttribute(tag.name(), attribute.getKey())
          && !keep(attribute.getKey(), attribute.getValue(), kept)) {
        return Optional.empty();
      }
    }
    if (tag.name().equals("img")) {
      return kept.contains("src") ? Optional.of(described(kept)) : Optional.empty();
    }
    return Optional.of(kept);
  }

  /** Keeps an attribute, if it says something; false if its tag may not become an element. */
  private boolean keep(String name, String value, List<String> kept) {
    return switch (name) {
      case "href" -> keepLink(value, kept);
      case "src" -> links.findImage(value).map(source -> add(kept, name, source)).isPresent();
      case "alt", "title" -> add(kept, name, value);
      case "open" -> add(kept, name, "");
      default -> !NUMBER.matcher(value).matches() || add(kept, name, value);
    };
  }

  private boolean keepLink(String value, List<String> kept) {
    return links
        .findLink(value)
        .map(
            target ->
                add(kept, "href", target.address())
                    && (!target.external() || add(kept, "rel", "noopener noreferrer")))
        .isPresent();
  }

  /** A picture that says nothing is skipped by those who cannot see it. */
  private static List<String> described(List<String> kept) {
    if (!kept.contains("alt")) {
      add(kept, "alt", "");
    }
    add(kept, "loading", "lazy");
    return kept;
  }

  private static boolean add(List<String> kept, String name, String value) {
    kept.add(name);
    return kept.add(value);
  }
}

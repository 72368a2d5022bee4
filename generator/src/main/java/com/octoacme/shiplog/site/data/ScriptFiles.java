package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Data for a script of the site, as files that are scripts themselves: each calls one function with
 * a kind, a key and a value. So a page that is opened from disk can load them, under a policy that
 * allows scripts of the site only.
 */
public final class ScriptFiles {
  private static final int NAME_DIGITS = 8;

  private final String folder;
  private final String function;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param folder of their addresses
   * @param function that they call
   */
  public ScriptFiles(String folder, String function) {
    this.folder = folder;
    this.function = function;
  }

  /** The content of each by its address, UTF-8. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** Adds the file that is loaded first, and lists the others. */
  public void addIndex(JsonValue content) {
    files.put(folder + "/index.js", call("index", "", content));
  }

  /**
   * Adds a file whose name holds a part of its SHA-256: while it does not change, it is not loaded
   * again.
   *
   * @return that part
   */
  public String add(String kind, String key, JsonValue content) {
    byte[] script = call(kind, key, content);
    String name = Sha256.hex(script).substring(0, NAME_DIGITS);
    files.put(folder + "/" + kind + "-" + name + ".js", script);
    return name;
  }

  private byte[] call(String kind, String key, JsonValue content) {
    String script =
        function
            + "("
            + JsonWriter.compact(JsonValue.of(kind))
            + ","
            + JsonWriter.compact(JsonValue.of(key))
            + ","
            + JsonWriter.compact(content)
            + ")\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }
}

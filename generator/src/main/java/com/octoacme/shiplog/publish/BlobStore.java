package com.octoacme.shiplog.publish;

/** Takes file contents, and tells the git object ids they have. */
public interface BlobStore {
  /** Keeps bytes; returns the object id. */
  String keep(byte[] content);
}

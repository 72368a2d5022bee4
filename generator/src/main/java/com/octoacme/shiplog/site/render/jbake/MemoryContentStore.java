package com.octoacme.shiplog.site.render.jbake;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * JBake's content store without its database: the documents of one site, kept by type, never
 * changed. Everything that JBake's templates can ask is answered from memory.
 */
final class MemoryContentStore extends ContentStore {
  private final Map<String, List<DocumentModel>> byType;

  /**
   * Keeps documents.
   *
   * @param byType JBake document types ({@code release}, {@code post}, ...), each newest first
   */
  MemoryContentStore(Map<String, List<DocumentModel>> byType) {
    super("memory", "shiplog");
    this.byType = Map.copyOf(byType);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String docType) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    list.addAll(byType.getOrDefault(docType, List.of()));
    return list;
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType) {
    return getPublishedContent(docType);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
    return getPublishedContent(docType);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    byType.values().stream()
        .flatMap(List::stream)
        .filter(document -> uri.equals(document.getSourceuri()))
        .limit(1)
        .forEach(found::add);
    return found;
  }

  @Override
  public long getDocumentCount(String docType) {
    return byType.getOrDefault(docType, List.of()).size();
  }

  @Override
  public long getPublishedCount(String docType) {
    return getDocumentCount(docType);
  }

  @Override
  public Set<String> getTags() {
    return new TreeSet<>();
  }

  @Override
  public Set<String> getAllTags() {
    return new TreeSet<>();
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void startup() {
    // There is no database to start.
  }

  @Override
  public void close() {
    // There is no database to close.
  }

  @Override
  public void drop() {
    throw unchangeable();
  }

  @Override
  public void addDocument(DocumentModel document) {
    throw unchangeable();
  }

  @Override
  public void deleteContent(String uri) {
    throw unchangeable();
  }

  @Override
  public void deleteAllByDocType(String docType) {
    throw unchangeable();
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    throw unchangeable();
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
    throw unchangeable();
  }

  private static UnsupportedOperationException unchangeable() {
    return new UnsupportedOperationException("a site's documents do not change while it renders");
  }
}

// Every folder below target/ lies in the git repository of this project, so the documents go elsewhere.
def outside = java.nio.file.Files.createTempDirectory('shiplog-no-git').toFile()
def releases = new File(outside, 'content/releases')
assert releases.mkdirs()
new File(releases, '1.0.0.md').text = '# 1.0.0\n\n## Summary\n\nThe first one.\n'
new File(basedir, 'no-git.properties').text = "shiplog.directory = ${outside.path}\nshiplog.failOn = never\n"
return true

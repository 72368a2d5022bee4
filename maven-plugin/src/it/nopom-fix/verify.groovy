def lines = new File(basedir, 'build.log').readLines()
def folder = new File(basedir, '.shiplog')

def stop = lines.findIndexOf { it.startsWith('::stop-commands::') }
def resume = stop < 0 ? -1 : lines.indexOf('::' + (lines[stop] - '::stop-commands::') + '::')
assert stop >= 0 && resume > stop : 'people read between the stop and its token'
assert lines.any { it.startsWith('::error file=postmortems/INC-1.md,line=') } : 'the runner sees annotations'
assert lines.any { it.contains('For GitHub Actions: annotations, lint.json, lint.sarif, lint-summary.md') }
['lint.json', 'lint.sarif', 'lint-summary.md', 'lint-junit.xml', 'lint-checkstyle.xml', 'lint-gitlab.json',
 'lint-rdjson.json'].each { assert new File(folder, it).length() > 0 : it }

assert lines.any { it.endsWith('+## Resolution') } : 'the dry run shows what it would insert'
assert new File(basedir, 'postmortems/INC-1.md').text == '''# Incident: An example

- **Date**: 2026-11-02
- **Severity**: High
'''

/** What some Mavens print around everything. */
@groovy.transform.Field static final String COLOURS_OFF = '\u001b[0m'

/** What an editor does: a text goes into Maven, and comes back with what could be mended. */
def mended(String typed, String... more) {
  def given = new Properties()
  new File(basedir, 'shiplog.properties').withReader { given.load(it) }
  def version = (new File(basedir, 'build.log').text =~ /shiplog(?:-maven-plugin)?:([^:\s]+):fix/)[0][1]
  def maven = new File(System.getProperty('maven.home'), 'bin/mvn' + (File.separator == '\\' ? '.cmd' : ''))
  def settings = new File(basedir, 'settings.xml')
  settings.text = new File(basedir, '../../../src/it/settings.xml').text
      .replace('@localRepositoryUrl@', localRepositoryPath.toURI().toString())
  def command = [maven.path, '-q', '-B', '-o', '-s', settings.path, '-Dmaven.repo.local=' + localRepositoryPath,
                 'com.octoacme.shiplog:shiplog-maven-plugin:' + version + ':fix', '-Dshiplog.stdin=postmortems/INC-1.md', *more]
  given.each { command << '-D' + it.key + '=' + it.value }
  def process = new ProcessBuilder(command).directory(basedir).redirectError(ProcessBuilder.Redirect.INHERIT).start()
  process.outputStream.withCloseable { it.write(typed.getBytes('UTF-8')) }
  def text = new String(process.inputStream.readAllBytes(), 'UTF-8')
  assert process.waitFor() == 0 : text
  return text.replace(COLOURS_OFF, '')
}

def typed = '\ufeff# Incident: Caf\u00e9\r\n\r\n- **Date**: 2026-11-02\r\n- **Severity**: HIGH\r\n\r\n## Resolution\r\n\r\nDone.'
assert mended(typed) == typed.replace('HIGH', 'High')
assert mended('# Incident: A\n') == '# Incident: A\n'
assert mended('# Incident: A\n', '-Dshiplog.scaffold').contains('## Resolution')

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

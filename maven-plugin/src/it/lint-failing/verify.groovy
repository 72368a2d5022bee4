def log = new File(basedir, 'build.log').text
def report = new File(basedir, 'target/shiplog/lint.json').text

assert new File(basedir, 'target/shiplog/site/index.html').isFile() : 'generate never fails for findings'
assert report.contains('"missing-section"') && report.contains('Resolution')
assert log.contains('[ERROR] error[missing-section]')
assert log.contains('content/incidents/INC-1-cache-stampede.md:')
assert log.contains('mvn shiplog:explain -Dshiplog.rule=missing-section')
assert !log.contains('Exception: ')

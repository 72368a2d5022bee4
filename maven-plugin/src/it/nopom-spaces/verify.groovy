def report = new File(basedir, '.shiplog/lint.json').text

assert report.contains('PM2026-001 - Cache  stampede.md') && report.contains('"missing-section"')
assert new File(basedir, 'build.log').text.contains('1 document')

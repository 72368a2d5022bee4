def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] missing-section')
assert log.contains('"mising-section"') && log.contains('did you mean "missing-section"?')

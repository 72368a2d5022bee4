def notes = new File(basedir, 'content/releases/1.0.0.md').text

assert notes.contains('# 1.0.0')
assert notes.contains('<!-- shiplog-draft ')
assert new File(basedir, 'build.log').text.contains('1 change since the first commit')

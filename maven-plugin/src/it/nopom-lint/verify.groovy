def log = new File(basedir, 'build.log').text

assert new File(basedir, '.shiplog/lint.json').text.contains('"missing-section"')
assert new File(basedir, '.shiplog/.gitignore').text == '*\n'
assert !new File(basedir, 'target').exists() && !new File(basedir, '${project.basedir}').exists()
assert log.contains('mvn com.octoacme.shiplog:shiplog-maven-plugin:') : 'commands carry full coordinates'
assert log.contains(':explain -Dshiplog.rule=missing-section')

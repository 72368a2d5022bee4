def log = new File(basedir, 'build.log').text
def properties = new Properties()
new File(basedir, 'no-git.properties').withInputStream { properties.load(it) }
new File(properties['shiplog.directory']).deleteDir()

assert new File(basedir, '.shiplog/lint.json').text.contains('content/releases/1.0.0.md')
assert new File(basedir, '.shiplog/site/index.html').isFile()
assert log.readLines().count { it.startsWith('[WARNING]') && it.contains('is not in a git repository') } == 2 : 'one warning a run'

def started = new File(basedir, 'content/incidents').listFiles()

assert started.length == 1
assert started[0].name.contains('INC-7')
assert started[0].text.contains('Disk full')
assert new File(basedir, 'build.log').text.contains('  to do: ') : 'the second run does not overwrite'

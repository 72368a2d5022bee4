def log = new File(basedir, 'build.log').text

assert log.contains('postmortems/**')
assert log.contains('shiplog.allowEmpty') : 'the remedy is named'

def log = new File(basedir, 'build.log').text

assert log.contains('"foo"') && log.contains('at: shiplog.failOn')
assert log.contains('"incidnet"') && log.contains('did you mean "incident"?') && log.contains('at: shiplog.kind')
assert log.contains('"yesterday"') && log.contains('at: shiplog.asOf')
assert !log.contains('failed inside')

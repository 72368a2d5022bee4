def seen = context.get('author').seen()

assert seen.first.contains('The first one.')
assert seen.later.contains('Written while it is looked at.')
assert !seen.foreign.contains('The first one.') : 'no other site gets an answer'
assert seen.secondsToEnd < 5
assert new File(basedir, 'build.log').text.contains('Preview at http://localhost:')
assert !new File(basedir, '.shiplog/site').exists() : 'nothing is written'

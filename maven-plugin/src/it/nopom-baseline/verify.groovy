def baseline = new File(basedir, 'shiplog-baseline.json').text
def lint = new File(basedir, '.shiplog/lint.json').text

assert baseline.contains('"rule":"missing-section"') : 'one finding a line'
assert lint.contains('"state": "baselined"') : 'what was accepted is told as such'
assert lint.contains('"status": "ok"') : 'and does not fail the run'
assert new File(basedir, 'build.log').text.contains('1 document read; 1 finding is accepted from now on')

def output = new File(basedir, '.shiplog')

assert new File(output, 'evidence-1.0.0.html').text.contains('a claim with provenance, not proof')
assert new File(output, 'SHA256SUMS').text.contains('evidence-1.0.0.json')
assert new File(output, 'gate.json').text.contains('"ready": false')
assert new File(output, 'announcement.md').text.contains('The first release.')
assert new File(basedir, 'build.log').text.contains('may not be released yet')

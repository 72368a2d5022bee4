assert new File(basedir, '.shiplog/site/index.html').isFile()
assert new File(basedir, '.shiplog/site/data/releases.json').text.contains('1.0.0')
assert new File(basedir, 'build.log').text.contains('shiplog.asOf') : 'help tells the parameters'

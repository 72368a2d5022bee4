def log = new File(basedir, 'build.log').text
def page = new File(basedir, 'together/site/guides/page.html').text

assert log.contains('MultiThreadedBuilder')
assert log.count('writes this folder in the same build') == 1
assert log.contains('Give each module its own shiplog.outputDirectory')
assert page.contains('Page of one') != page.contains('Page of two') : 'the folder is of one module'
assert new File(basedir, 'together/site/.shiplog-files').readLines().every { new File(basedir, "together/site/${it}").isFile() }
assert new File(basedir, 'apart/target/shiplog/site/index.html').isFile() : 'others are built'
assert !log.contains('Exception: ')

import com.octoacme.shiplog.maven.GitFixture

context.get('server').close()
def log = new File(basedir, 'build.log').text
def remote = new File(basedir, 'remote.git').toPath()
def files = GitFixture.published(remote)
def subjects = GitFixture.subjects(remote)

assert log.contains('  add .nojekyll') : 'the dry run tells its plan'
assert log.contains('Dry run, nothing was sent')
assert log.count('Published to ') == 4 && log.count('Removed from ') == 1 : 'not by the dry run, the second run, and for the artifact'
assert log.contains('already; nothing was generated or sent.') : 'the second run has nothing to do'
assert subjects.size() == 5
assert subjects[2] == 'Remove /preview/pr-7'

assert files['releases/1.0.0.html'].contains('The first one.')
assert files.keySet().containsAll(['.nojekyll', '_publish.json', 'over-http/index.html', 'by-name/index.html'])
assert !files.keySet().any { it.startsWith('preview/') } : 'unpublish took it off again'

assert new File(basedir, 'artifact/index.html').isFile()
assert new File(basedir, 'artifact/preview/pr-7/index.html').text.contains('noindex')

assert !log.contains('a password of the example')
assert !files.values().any { it.contains('a password of the example') }
assert !new File(basedir, 'target').exists()

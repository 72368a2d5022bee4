import com.octoacme.shiplog.maven.GitFixture

def staging = new File(basedir, 'target/staging')
def remote = new File(basedir, 'remote.git').toPath()
def files = GitFixture.published(remote)

assert new File(staging, 'shiplog/index.html').isFile() : 'the log is staged with the site'
assert new File(staging, 'index.html').isFile()
assert new File(staging, 'module/index.html').isFile()
assert new File(staging, 'project-reports.html').text.contains('shiplog/index.html')
assert !new File(staging, 'module/shiplog').exists() : 'one log for the whole repository'

assert files.keySet().containsAll(['index.html', 'module/index.html', 'shiplog/releases/1.0.0.html', '.nojekyll'])
assert files['shiplog/releases/1.0.0.html'] == new File(staging, 'shiplog/releases/1.0.0.html').text
assert GitFixture.subjects(remote).size() == 1 : 'the same site twice makes one commit'

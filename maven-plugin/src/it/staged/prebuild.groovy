import com.octoacme.shiplog.maven.GitFixture

def folder = basedir.toPath()
GitFixture.commitAllWithRemote(folder, folder.resolve('remote.git'))

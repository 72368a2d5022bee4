import com.octoacme.shiplog.maven.GitFixture
import com.octoacme.shiplog.maven.LoginServer

def folder = basedir.toPath()
GitFixture.commitAllWithRemote(folder, folder.resolve('remote.git'))

def server = LoginServer.of(folder, 'ada', 'a password of the example')
context.put('server', server)
new File(basedir, 'server.properties').text = "shiplog.remote = ${server.url('remote.git')}\n"
return true

import com.octoacme.shiplog.maven.GitFixture

GitFixture.commitAll(basedir.toPath())

import com.octoacme.shiplog.maven.Author
import com.octoacme.shiplog.maven.GitFixture

GitFixture.commitAll(basedir.toPath())
context.put('author', Author.at(basedir.toPath()))

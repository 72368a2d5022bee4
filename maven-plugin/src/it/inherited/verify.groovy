assert new File(basedir, 'target/shiplog/lint.json').isFile()
assert new File(basedir, 'target/shiplog/site/index.html').isFile()
assert !new File(basedir, 'module/target/shiplog').exists()
assert new File(basedir, 'build.log').text.contains('project org.example:inherited:pom:1 did it for the whole repository')

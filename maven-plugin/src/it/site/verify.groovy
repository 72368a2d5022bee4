def site = new File(basedir, 'target/site')
def home = new File(site, 'shiplog/index.html')

assert home.isFile()
assert new File(site, 'shiplog/data/incidents.json').text.contains('INC-1')
assert new File(site, 'project-reports.html').text.contains('shiplog/index.html')
assert new File(site, 'de/shiplog/index.html').text == home.text : 'each locale has it'

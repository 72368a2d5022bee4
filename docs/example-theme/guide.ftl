<#-- A page as JBake renders it, with JBake's keys. JBake escapes nothing: everything from a document needs ?html,
     but content.body, which is safe HTML already. -->
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title?html} - ${config.site_title?html}</title>
<link rel="stylesheet" href="${content.rootpath}assets/shiplog.css">
<link rel="stylesheet" href="${content.rootpath}assets/brand.css">
</head>
<body>
<main>
<p><a href="${content.rootpath}index.html">Home</a></p>
<h1>${content.title?html}</h1>
<div class="prose">
${content.body}
</div>
<h2>Latest releases</h2>
<ul>
<#list published_releases as release>
<#if release?index lt 5><li><a href="${content.rootpath}${release.uri}">${release.title?html}</a>, ${release.date?string("yyyy-MM-dd")}</li></#if>
</#list>
</ul>
</main>
</body>
</html>

const markup = String.raw`
<script>alert(1)</script>|<ScRiPt>alert(1)</sCrIpT>|<script src=//x.example></script>|<script/x>alert(1)</script>|<script
>alert(1)</script>|<<script>script>alert(1)<</script>/script>|<scr<script>ipt>alert(1)</script>|</script><script>alert(1)</script>
<img src=x onerror=alert(1)>|<img src=x onerror=alert(1)//|<IMG SRC="javascript:alert(1)">|<img/src=x/onerror=alert(1)>|<img src=x:x onerror=alert(1)>
<img """><script>alert(1)</script>">|<img src="x" srcset="javascript:alert(1)">|<image href=x onerror=alert(1)>|<img ismap='xxx' itemtype='yyy style=width:100%;'>
<svg onload=alert(1)>|<svg/onload=alert(1)>|<svg><script>alert(1)</script></svg>|<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<svg><animate onbegin=alert(1) attributeName=x>|<svg><set attributeName=href to=javascript:alert(1)>|<svg><use href="data:image/svg+xml,x#x"/></svg>
<svg><style><img src=x onerror=alert(1)></style>|<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">|<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">|<math href="javascript:alert(1)">x</math>
<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>|<math><annotation-xml encoding="text/html"><script>alert(1)</script>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">|<noembed><img title="</noembed><img src onerror=alert(1)>">|<xmp><p title="</xmp><svg/onload=alert(1)>">
<textarea><img title="</textarea><img src onerror=alert(1)>">|<title><img title="</title><img src onerror=alert(1)>">|<plaintext><img src=x onerror=alert(1)>
<style>@import 'javascript:alert(1)';</style>|<style>*{background:url(javascript:alert(1))}</style>|<p style="background:url(javascript:alert(1))">x</p>|<style><!--</style><script>alert(1)//--></script>
<iframe src="javascript:alert(1)"></iframe>|<iframe srcdoc="<script>alert(1)</script>">|<frameset onload=alert(1)>|<frame src=javascript:alert(1)>
<object data="javascript:alert(1)">|<object data="data:text/html,x">|<embed src="javascript:alert(1)">|<applet code=x>|<param name=x value=y>
<base href="javascript:alert(1)//">|<link rel=stylesheet href=//x.example>|<meta http-equiv=refresh content="0;url=javascript:alert(1)">|<meta charset=utf-7>
<body onload=alert(1)>|<html onmouseover=alert(1)>|<head><script>alert(1)</script></head>|<table background="javascript:alert(1)">|<td background="javascript:alert(1)">
<form action="javascript:alert(1)"><input type=submit>|<input onfocus=alert(1) autofocus>|<button formaction="javascript:alert(1)">x</button>|<isindex action=javascript:alert(1)>
<select onfocus=alert(1) autofocus>|<textarea onfocus=alert(1) autofocus>|<keygen autofocus onfocus=alert(1)>|<label for=x onclick=alert(1)>x</label>
<video src=x onerror=alert(1)>|<video><source onerror=alert(1)>|<audio src=x onerror=alert(1)>|<video poster=javascript:alert(1)>|<track src=x onload=alert(1)>
<details open ontoggle=alert(1)>|<marquee onstart=alert(1)>x</marquee>|<blink onclick=alert(1)>|<bgsound src=javascript:alert(1)>|<layer src=x>
<a href="javascript:alert(1)">x</a>|<a href=javascript:alert(1)>x|<a href="data:text/html,x">x</a>|<a onclick=alert(1)>x</a>|<a href="https://x.example" onmouseover=alert(1)>x</a>
<a href="https://x.example" style="position:fixed">x</a>|<a href="https://x.example" target=_blank class=x id=y>x</a>|<a name=body>x</a>|<a ping=//x.example href=//x.example>x</a>
<div onpointerrawupdate=alert(1)>x</div>|<p onanimationstart=alert(1)>x</p>|<x onclick=alert(1)>x</x>|<x-y onfocus=alert(1) tabindex=1>x|<p id=attributes>x</p>
<template><script>alert(1)</script></template>|<slot name=x>|<portal src=x>|<dialog open onclose=alert(1)>|<menu onclick=alert(1)>|<fencedframe>
<!--<img src="--><img src=x onerror=alert(1)//">|<!--[if gte IE 4]><script>alert(1)</script><![endif]-->|<!doctype html><script>alert(1)</script>|<?xml-stylesheet href="javascript:alert(1)"?>|<![CDATA[<script>alert(1)</script>]]>|<!-- --!><script>alert(1)</script> -->
<p/onclick=alert(1)>x|<p title='a"b' onclick="alert(1)">|<p a="<img src=x onerror=alert(1)>">|</p><script>alert(1)</script><p>|</code></pre><script>alert(1)</script>|</blockquote><img src=x onerror=alert(1)>
"><script>alert(1)</script>|'><svg onload=alert(1)>|" onmouseover="alert(1)|' onfocus='alert(1)' autofocus='|--><script>alert(1)</script>|]]><script>alert(1)</script>|{{constructor.constructor('alert(1)')()}}
&lt;script&gt;alert(1)&lt;/script&gt;|&#60;script&#62;alert(1)&#60;/script&#62;|&amp;lt;script&amp;gt;|\<script>alert(1)\</script>|%3Cscript%3Ealert(1)%3C/script%3E|＜script＞alert(1)＜/script＞|+ADw-script+AD4-alert(1)
[x](https://x.example "onmouseover=alert(1)")|[x](https://x.example" onmouseover="alert(1))|[x](<https://x.example" onclick="alert(1)>)|[x](https://x.example '"><script>alert(1)</script>')|![x](javascript:alert(1))|![x](https://x.example/"onerror="alert(1))
[<script>alert(1)</script>](https://x.example)|[x][1]  [1]: javascript:alert(1)|<javascript:alert(1)>|<https://x.example/"onclick="alert(1)>|https://x.example/"onmouseover="alert(1)|https://x.example/'><script>alert(1)</script>
https://x.example/<script>alert(1)</script>|<a@x.example"onclick="alert(1)>|**<img src=x onerror=alert(1)>**|1. <script>alert(1)</script>|> <script>alert(1)</script>|- <script>alert(1)</script>`
  .split(/[|\n]/u)
  .filter(vector => vector !== '');

const addresses = [
  ...'javascript:alert(1)|JaVaScRiPt:alert(1)|java\tscript:alert(1)|java\nscript:alert(1)|java\u0000script:alert(1)|\u0001javascript:alert(1)'.split(
    '|',
  ),
  ...' javascript:alert(1)|javascript&colon;alert(1)|javascript&#58;alert(1)|javascript&#x3A;alert(1)|&#106;avascript:alert(1)|&#x6a;avascript:alert(1)'.split(
    '|',
  ),
  ...'java&Tab;script:alert(1)|java&NewLine;script:alert(1)|javascript\\:alert(1)|\\javascript:alert(1)|javascript%3Aalert(1)|javascript://x.example/%0aalert(1)'.split(
    '|',
  ),
  ...'vbscript:x|livescript:x|mocha:x|data:text/html,<script>alert(1)</script>|data:text/html;base64,PHN2Zy8+|data:image/svg+xml,<svg/onload=alert(1)>'.split(
    '|',
  ),
  ...'data:image/png;base64,AAAA|DATA:text/html,x|file:///etc/passwd|ftp://x.example|blob:https://x.example/1|filesystem:https://x.example/1|about:blank'.split(
    '|',
  ),
  ...'view-source:https://x.example|feed:javascript:alert(1)|jar:https://x.example!/|ws://x.example|tel:1|sms:1|intent://x#Intent;end|x-custom:y|chrome://x'.split(
    '|',
  ),
  ...'//x.example|\\\\x.example|/\\x.example|/x|#x|?x|x|../x|http:|https://|https:///x|http:\\\\x.example|javascrip\u200bt:alert(1)|ｊavascript:alert(1)'.split(
    '|',
  ),
  ...'https://a@x.example|https://a:b@x.example|https:javascript:alert(1)|javascript:https://x.example|url(javascript:alert(1))|mailto:a@x.example?body=<script>'.split(
    '|',
  ),
];

/** Texts that somebody might send who wants a reader's browser to do something for them: markup, and addresses of links. */
export const hostileTexts = [...new Set([...markup, ...addresses])];

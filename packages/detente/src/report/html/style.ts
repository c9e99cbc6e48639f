/**
 * The page's only style: readable on a screen, and on A4 and Letter paper.
 *
 * @example
 * ```ts
 * reportStyle.includes("font"); // => true
 * ```
 */
export const style = `
:root{--ink:#1d1c1a;--soft:#5d5a55;--line:#ddd8cc;--paper:#fbfaf6;--card:#fffefb;--accent:#1f6b47;--warm:#fff8e6}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","Noto Sans CJK KR",sans-serif;font-variant-numeric:tabular-nums;text-autospace:normal;line-break:strict;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:62rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,h4,.answer{font-family:Charter,"Bitstream Charter",Georgia,"Noto Serif","Noto Serif CJK SC","Noto Serif CJK KR",serif;line-height:1.25}
h1{font-size:2rem;margin:0 0 .4rem}
h2{font-size:1.4rem;margin:2.6rem 0 .7rem;padding-top:.9rem;border-top:1px solid var(--line)}
h3{font-size:1.08rem;margin:1.5rem 0 .5rem}
h4,h5,h6{font-size:.98rem;margin:1.2rem 0 .4rem}
p,li{max-width:46rem}
ul,ol{padding-left:1.4rem}
.facts,.origin,figcaption{color:var(--soft);font-size:.87rem}
.facts{margin:0 0 1.2rem}
.notices{border:1px solid var(--line);border-left:4px solid #B36B00;padding:.6rem 1rem;margin:0 0 1.2rem}
.notices ul{margin:.3rem 0 0;padding-left:1.2rem}
.origin{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--line)}
nav ol{columns:2;font-size:.93rem;margin:0}
nav a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
.answer{font-size:1.16rem;line-height:1.5}
.scroll{overflow-x:auto;margin:.9rem 0}
table{border-collapse:collapse;width:100%;font-size:.89rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.42rem .7rem .42rem 0;border-bottom:1px solid var(--line);min-width:2.2rem;overflow-wrap:break-word}
th{font-weight:600;color:var(--soft);white-space:nowrap}
td:not(.r){min-width:4.6rem}
thead{display:table-header-group}
.r{text-align:right;white-space:nowrap}
.c{text-align:center}
.today td{background:var(--warm)}
.id{color:var(--soft);font-size:.85em;white-space:nowrap}
code{font:.88em ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;background:#f1ede3;padding:.05em .3em;border-radius:3px}
svg{max-width:100%}
svg text{font-family:inherit}
.mark{vertical-align:-2px;margin-right:.4em}
.strip,.verdicts{vertical-align:middle;max-width:none}
tr:has(.verdicts,.strip)>td{vertical-align:middle}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;padding:0;margin:.8rem 0;list-style:none;font-size:.87rem;color:var(--soft)}
.legend li{white-space:nowrap}
details{margin:.5rem 0;padding:.45rem .9rem;background:var(--card);border:1px solid var(--line);border-radius:6px}
summary{cursor:pointer;font-weight:600}
details>div{padding:.1rem 0 .3rem}
figure{margin:1.1rem 0;padding:.8rem;background:var(--card);border:1px solid var(--line);border-radius:6px}
.figure{display:block;width:auto;height:auto;margin:0 auto}
.drawing{overflow-x:auto}
.ladders{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19.5rem),1fr));gap:.8rem 1.1rem;align-items:start}
.ladders svg{width:100%;height:auto}
:lang(zh){font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
:lang(ko){font-family:system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR",sans-serif;word-break:keep-all}
:is(h1,h2,h3,h4,.answer):lang(zh){font-family:"Songti SC",SimSun,"Noto Serif CJK SC",serif}
:is(h1,h2,h3,h4,.answer):lang(ko){font-family:AppleMyungjo,Batang,"Noto Serif CJK KR",serif}
code:lang(zh),code:lang(ko){font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
@page{margin:18mm 16mm}
@media print{
html{background:#fff;font-size:10.5pt}
body{max-width:none;padding:0}
nav{display:none}
h2,h3,h4,h5,h6,summary{break-after:avoid}
tr,figure,.legend{break-inside:avoid}
.scroll{overflow:visible}
table{font-size:8.6pt}
th{white-space:normal}
.r{white-space:normal}
figure{padding:0;border:0;background:none}
.figure{max-height:235mm}
details{border:0;padding:0;margin:.45rem 0;background:none;font-size:9pt;line-height:1.4}
details p{margin:.25rem 0}
details ol,details ul{margin:.25rem 0}
h2{margin:1.6rem 0 .5rem;padding-top:.6rem}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
p,li{orphans:3;widows:3;max-width:none}
}
@media (max-width:40rem){nav ol{columns:1}h1{font-size:1.6rem}}
`.trim();

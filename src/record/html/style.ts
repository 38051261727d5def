/** One column to read in, a second for the contents where there is room; system fonts; light, dark and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --raised: #f5f2eb;
  --ink: #1d1b18;
  --soft: #5e584e;
  --rule: #ddd7ca;
  --link: #1b4f8a;
  --alarm: #a12a1c;
  --alarm-wash: #fbeeea;
  --good: #2c6243;
  --doubt: #85590b;
  --mark: #ffe79a;
  --target: #ffd64d;
  --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Charter, "Bitstream Charter", Georgia, Cambria, serif;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a;
    --raised: #202226;
    --ink: #ebe7df;
    --soft: #a9a398;
    --rule: #383a3f;
    --link: #8fbcf0;
    --alarm: #ff9c8a;
    --alarm-wash: #2d1f1d;
    --good: #8fd0a8;
    --doubt: #e3b566;
    --mark: #5b4a10;
    --target: #806611;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto;
  padding: 0 clamp(1rem, 4vw, 2.5rem) 4rem;
  max-width: 78rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--serif);
  overflow-wrap: anywhere;
  text-rendering: optimizeLegibility;
  font-variant-numeric: oldstyle-nums proportional-nums;
}
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; margin: 0; font-weight: 600; }
p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus:not(:focus-visible) { outline: none; }
b { font-weight: inherit; }
q { quotes: "“" "”" "‘" "’"; }
code { font: .85em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }

.skip { position: absolute; left: 1rem; top: -5rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; font-family: var(--sans); }
.skip:focus { top: 1rem; }

.masthead { padding: 2.5rem 0 1.5rem; border-bottom: 3px double var(--rule); }
.kicker { font: 600 .72rem/1 var(--sans); letter-spacing: .14em; text-transform: uppercase; color: var(--soft); margin-bottom: .9rem; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.7rem); letter-spacing: -.012em; max-width: 26em; }
.counts { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin-top: 1.1rem; font: .9rem/1.4 var(--sans); color: var(--soft); }
.counts b { font-weight: 650; color: var(--ink); font-variant-numeric: lining-nums tabular-nums; }
.counts .some a, .counts .some b { color: var(--alarm); }

nav { font: .84rem/1.45 var(--sans); padding: 1.25rem 0 0; }
nav a { color: var(--soft); text-decoration: none; display: inline-block; padding: .12rem 0; }
nav a:hover { color: var(--link); text-decoration: underline; }
nav > ol > li > a { color: var(--ink); font-weight: 600; margin-top: .35rem; }
nav ol ol { display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
button { font: 600 .8rem/1 var(--sans); margin-top: 1rem; padding: .55rem .8rem; color: var(--ink); background: var(--raised); border: 1px solid var(--rule); border-radius: 4px; cursor: pointer; }
button:hover { border-color: var(--soft); }
main { min-width: 0; }
main:focus { outline: none; }
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); gap: 3.5rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2.4rem .4rem 2rem 0; }
  nav ol ol { display: block; border-left: 1px solid var(--rule); padding-left: .8rem; margin: .25rem 0 .9rem; }
  nav ol ol li a { display: block; }
}

main > section { padding-top: 2.4rem; }
main > section + section { margin-top: 3rem; border-top: 3px double var(--rule); }
h2 { font-size: clamp(1.4rem, 1.15rem + 1.1vw, 1.85rem); letter-spacing: -.008em; }
.facts a { color: inherit; text-decoration-color: var(--rule); }
.facts + .facts { margin-top: .1rem; }
.facts, .lead { font: .88rem/1.5 var(--sans); color: var(--soft); margin-top: .45rem; max-width: 46rem; }
section section { margin-top: 2.5rem; }
h3 { font-size: 1.16rem; padding-bottom: .4rem; border-bottom: 1px solid var(--rule); margin-bottom: 1rem; }
h4 { font-size: 1.03rem; }
.line, .lines li, .because, .about, .says { max-width: 44rem; }

.lines { counter-reset: line; font-size: 1.12rem; line-height: 1.5; }
.lines li { padding-left: 1.2rem; position: relative; }
.lines li + li { margin-top: .55rem; }
.lines li::before { content: ""; position: absolute; left: 0; top: .62em; width: .42rem; height: .42rem; background: var(--ink); border-radius: 50%; }
.references { white-space: nowrap; }
sup { font: 600 .64rem/1 var(--sans); vertical-align: super; margin-left: .18rem; font-variant-numeric: lining-nums; }
sup a { text-decoration: none; padding: .2rem .1rem; }
.notes { margin-top: 1rem; }
.notes ol { counter-reset: note; margin-top: .6rem; }
.notes li { counter-increment: note; padding-left: 2rem; position: relative; margin-top: .7rem; }
.notes li::before { content: counter(note); position: absolute; left: 0; top: .12rem; width: 1.4rem; text-align: right; font: 600 .78rem/1.5 var(--sans); color: var(--soft); }
.back { font-family: var(--sans); text-decoration: none; }
.notes .from { display: inline; }
.notes .back { margin-left: .5rem; }

summary { cursor: pointer; font: .82rem/1.5 var(--sans); color: var(--soft); width: fit-content; padding: .1rem 0; }
summary:hover { color: var(--ink); }
summary::marker { color: var(--rule); }
.exhibits, .passages { margin-top: .5rem; display: grid; gap: .8rem; }
.evidence .exhibits, .notes ol { border-left: 2px solid var(--rule); padding-left: 1rem; margin-bottom: .6rem; }
blockquote { color: var(--soft); font-size: .97rem; line-height: 1.5; max-width: 42rem; }
blockquote b { color: var(--ink); }
.telling blockquote { color: var(--ink); font-size: 1rem; }
.telling blockquote b { text-decoration: underline var(--rule) 2px; text-underline-offset: .2em; }
.from .tag { margin-left: .7rem; }
.from .alone .tag.single-source, .single .tag.single-source { display: none; }
.tag + .tag { margin-left: .3rem; }
.from { font: .8rem/1.5 var(--sans); color: var(--soft); margin-top: .15rem; }
.source { font-weight: 600; }
.note { color: var(--soft); }
.from .note::before, summary .note::before { content: " · "; }
mark { color: inherit; }
.differs { background: var(--mark); border-bottom: 2px solid var(--doubt); padding: 0 .08em; border-radius: 2px 2px 0 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }

.because { font: .86rem/1.5 var(--sans); color: var(--soft); margin-top: .3rem; }
.tag { display: inline-block; font: 600 .7rem/1.35 var(--sans); letter-spacing: .01em; padding: .12rem .45rem; border: 1px solid currentColor; border-radius: .8rem; max-width: 100%; vertical-align: .12em; color: var(--soft); text-decoration: none; }
.alone .tag.single-source, .single .tag.single-source { display: none; }
.tag + .tag { margin-left: .3rem; }
.tag.corroborated, .tag.fulfilled { color: var(--good); }
.tag.conflicting, .tag.denied { color: var(--alarm); }
.tag.compatible, .tag.unclear, .tag.caution { color: var(--doubt); }
.supposed, .supposed time { font-style: italic; }
.supposed time, .supposed > span:first-child:not(.why) { border-bottom: 1px dashed currentColor; }
.why { color: var(--soft); font-size: .92em; }

.disagreements > h3 { color: var(--alarm); border-color: var(--alarm); }
.disagreement { background: var(--alarm-wash); border-left: 4px solid var(--alarm); padding: 1.1rem 1.25rem 1.2rem; border-radius: 0 6px 6px 0; }
.disagreement + .disagreement { margin-top: 1rem; }
.disagreement h4 { font-size: 1.14rem; line-height: 1.35; max-width: 46rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1.1rem 1.75rem; margin-top: 1rem; }
.side { min-width: 0; border-top: 2px solid var(--rule); padding-top: .6rem; }
.disagreement .side { border-color: var(--alarm); }
.says { font-size: 1.2rem; line-height: 1.3; font-weight: 600; }
.support { font: .82rem/1.4 var(--sans); color: var(--soft); }
h4 .support { font-weight: 400; }

.day + .day { margin-top: 1.4rem; }
.when { font: 650 .84rem/1.4 var(--sans); font-variant-numeric: lining-nums; }
.day ul > li { margin-top: .5rem; }
@media (min-width: 40rem) {
  .day { display: grid; grid-template-columns: 9.4rem minmax(0, 1fr); gap: 0 1.5rem; }
  .day > .when { padding-top: .28rem; text-align: right; }
  .day > ul { border-left: 1px solid var(--rule); padding-left: 1.5rem; }
  .day ul > li:first-child { margin-top: 0; }
}

.speaker { margin-top: 1.8rem; }
.said > .speaker:first-of-type { margin-top: 0; }
.speaker > h4 { font-size: 1.12rem; }
.statement { padding: .9rem 0 .2rem; }
.statement + .statement { border-top: 1px solid var(--rule); margin-top: .9rem; }
.wordings { display: grid; gap: 1rem 2rem; }
.wordings.several { grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.wording { min-width: 0; }
.wording blockquote { font-size: 1.02rem; padding-left: .9rem; border-left: 2px solid var(--rule); }
.wording .from, .changes { padding-left: .98rem; }
.changes { font: .82rem/1.5 var(--sans); color: var(--doubt); margin-top: .2rem; }
.about { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; font: .82rem/1.5 var(--sans); color: var(--soft); margin-top: .7rem; }

.amount { font-size: 1.12rem; line-height: 1.3; font-weight: 650; font-variant-numeric: lining-nums tabular-nums; }
.group + .group { margin-top: 1.8rem; }
.group h4 { margin-bottom: .8rem; }
.group .tag.corroborated:not(.doubtful) { display: none; }
.again { color: inherit; text-decoration-color: var(--rule); }
.headlines { margin-top: 1rem; font-size: 1.06rem; line-height: 1.4; }
.headlines li { padding-left: 1.1rem; position: relative; max-width: 56rem; }
.headlines li + li { margin-top: .35rem; }
.headlines li::before { content: "≠"; position: absolute; left: 0; color: var(--alarm); font-family: var(--sans); }
.headlines a { color: inherit; text-decoration-color: var(--alarm); }
.wide { overflow-x: auto; }
.coverage { border-collapse: collapse; font: .84rem/1.4 var(--sans); width: 100%; }
.coverage th, .coverage td { border-bottom: 1px solid var(--rule); padding: .4rem .5rem; text-align: center; vertical-align: middle; }
.coverage th[scope="row"], .coverage thead th:first-child { text-align: left; font-weight: 400; min-width: 13rem; }
.coverage thead th { vertical-align: bottom; font-weight: 600; }
.coverage th.report span { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block; max-height: 9rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.coverage a { color: inherit; text-decoration-color: var(--rule); }
.coverage .told { color: var(--good); }
.coverage .told [aria-hidden]::before { content: ""; display: inline-block; border: .3rem solid currentColor; border-radius: 50%; }
.coverage .silent { color: var(--alarm); font-weight: 700; }
.coverage .earlier, .coverage .count { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.items > li + li, .edges > li + li, .origins > li + li { margin-top: .9rem; }
.difference + .difference { margin-top: 1.6rem; }
.alone + .alone { margin-top: .5rem; }
.alone summary b, .single summary b { color: var(--ink); font-weight: 650; }
div.speaker { margin-top: .35rem; }
.speaker + div.speaker { margin-top: 1.6rem; }
div.speaker + div.speaker { margin-top: .35rem; }
.alone > .items { margin: .7rem 0 1.2rem; border-left: 2px solid var(--rule); padding-left: 1rem; }
.single { margin-top: .7rem; }
.single > .statement:first-of-type { padding-top: .6rem; }
.days + .single, .group > .single { margin-top: 1rem; }
.thread { counter-reset: step; margin-top: .3rem; }
.thread li { counter-increment: step; padding-left: 1.6rem; position: relative; margin-top: .4rem; }
.thread li::before { content: counter(step) "."; position: absolute; left: 0; color: var(--soft); }
#threads h2, #origins h2, #texts h2 { margin-bottom: 1rem; }
#origins .lead, #texts .lead { margin: -.6rem 0 1.2rem; }
#origins h3 { margin-top: 2rem; }

.report { border-top: 1px solid var(--rule); padding: .8rem 0; }
.report > summary { font-size: .95rem; width: auto; }
.report .name { font-weight: 650; color: var(--ink); }
.report .title { font-family: var(--serif); }
.report dl { font: .84rem/1.5 var(--sans); display: grid; grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr); gap: .15rem 1rem; margin: .8rem 0 1.2rem; max-width: 46rem; }
dt { color: var(--soft); }
.message { display: block; }
.text { max-width: 42rem; border-left: 2px solid var(--rule); padding-left: 1.2rem; }
.text p { white-space: pre-line; margin-bottom: .25rem; }
.text p.title { font-size: 1.2rem; line-height: 1.3; font-weight: 600; }
.text p.heading { font-weight: 600; }
.text p.quote { padding-left: 1.2rem; }
.text .beside { color: var(--soft); font: .84rem/1.5 var(--sans); }
.kind { font: 600 .68rem/1 var(--sans); letter-spacing: .05em; text-transform: uppercase; }
.place { background: none; text-decoration: underline dotted var(--soft) 1px; text-underline-offset: .22em; scroll-margin-top: 30vh; }
.place:target, .place:target .place { background: var(--target); text-decoration: none; }
article:target, li:target, .report:target > summary { background: var(--raised); box-shadow: 0 0 0 .4rem var(--raised); border-radius: 2px; }
.disagreement:target { background: var(--alarm-wash); box-shadow: 0 0 0 2px var(--alarm); border-radius: 0 6px 6px 0; }
footer { margin-top: 4rem; border-top: 1px solid var(--rule); padding-top: 1rem; font: .8rem/1.5 var(--sans); color: var(--soft); }

@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --alarm: #8c1f12; --alarm-wash: #fff; --good: #234f36; --doubt: #6b4708; --mark: #f1e4b0; --target: #fff; }
  @page { margin: 18mm 16mm 20mm; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .columns { display: block; }
  nav, .skip, button, .back { display: none; }
  .masthead { padding-top: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
  summary { list-style: none; }
  summary::marker { content: ""; }
  a { text-decoration: none; }
  h2, h3, h4, summary, .when { break-after: avoid; }
  blockquote, .exhibits > li, .wording, .side{ break-inside: avoid; }
  .day { grid-template-columns: 7rem minmax(0, 1fr); display: grid; gap: 0 1rem; }
  #texts { break-before: page; }
  .place { text-decoration: none; }
  main > section + section { margin-top: 2rem; }
}
`

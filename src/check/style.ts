/** What the page of a check needs beyond that of a record. The marks differ in their line and sign, not only in colour. */
export const CHECK_STYLE = `
.halves { display: grid; gap: 2.5rem 3.5rem; margin-top: 1.6rem; }
@media (min-width: 64rem) { .halves { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); } }
.tally { font: 650 1rem/1.5 var(--sans); margin-top: .6rem; }
.legend { font: .84rem/1.9 var(--sans); margin-bottom: 1rem; }
.legend mark { margin-right: .6rem; white-space: nowrap; }
mark.supported, mark.contradicted, mark.new, mark.not-comparable { background: none; text-underline-offset: .22em; scroll-margin-top: 30vh; }
mark.contradicted { background: var(--alarm-wash); text-decoration: underline wavy var(--alarm) 1.5px; }
mark.supported { text-decoration: underline solid var(--good) 2px; }
mark.new { text-decoration: underline dashed var(--doubt) 2px; }
mark.not-comparable { text-decoration: underline dotted var(--soft) 1.5px; }
mark:target { background: var(--target); }
.judged sup a { padding: .1rem; }
.findings > section + section { margin-top: 2rem; }
section.contradicted > h3 { color: var(--alarm); border-color: var(--alarm); }
.claim + .claim { margin-top: 1.1rem; }
.claim.contradicted { background: var(--alarm-wash); border-left: 4px solid var(--alarm); padding: .8rem 1rem; border-radius: 0 6px 6px 0; }
.what { line-height: 1.45; }
.number { font: 650 .84rem/1 var(--sans); text-decoration: none; margin-right: .2rem; }
.stance { font: 600 .78rem/1.5 var(--sans); color: var(--soft); }
.claim .exhibits { margin-top: .6rem; }
@media print { .halves { display: block; } }
`

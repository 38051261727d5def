/**
 * The page works without it; with it, a link into something folded away opens it everywhere, printing shows
 * what is folded away, and one button opens or closes all evidence.
 */
export const SCRIPT = `
'use strict';
const all = (selector) => [...document.querySelectorAll(selector)];
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
};
addEventListener('hashchange', reveal);
reveal();
let closed = [];
addEventListener('beforeprint', () => {
  closed = all('details:not([open])');
  for (const details of closed) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of closed) details.open = false;
});
const folded = all('main details.evidence, main details.notes');
if (folded.length > 0) {
  const button = document.createElement('button');
  button.type = 'button';
  const label = (open) => (button.textContent = open ? 'Hide all evidence' : 'Show all evidence');
  let open = false;
  label(open);
  button.addEventListener('click', () => {
    open = !open;
    for (const details of folded) details.open = open;
    label(open);
  });
  document.querySelector('nav')?.append(button);
}
`

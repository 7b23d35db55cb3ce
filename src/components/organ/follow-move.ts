/**
 * Leads on from an address that has moved, with all that stood behind it: anchors of figures and lines are the same at
 * the new one, and the markup alone would lead to the top of its page.
 */
const target = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (target) {
  target.href += location.search + location.hash;
  location.replace(target.href);
}

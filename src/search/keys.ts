/** Keys that a search answers to. */

/** Puts the cursor into a search field when `/` is pressed where nothing is being typed. */
export function focusOnSlash(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.defaultPrevented || isTyping(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Moves from the field into the results and through them with the arrow keys; from the first one back to the field. */
export function moveThroughResults(field: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const hits = [...results.querySelectorAll<HTMLElement>('.hit')];
    const stops = [field, ...hits];
    const active = document.activeElement;
    const at = stops.findIndex((stop) => stop === active || stop.closest('li')?.contains(active));
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

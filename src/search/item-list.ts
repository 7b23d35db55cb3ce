import { element } from './dom.ts';

/** What a list offers: its text, and what tells it from the others when the list is drawn anew. */
export type ListItem = { id: string; content: Node };

/** The list that is drawn below a field, with one item marked or none, and what assistive technology is told of it. */
export type ItemList = {
  isEmpty(): boolean;
  /** The place of the marked item; -1 where none is. */
  marked(): number;
  /** Draws these items, closed where there is none or the cursor is elsewhere; a mark that is kept stays on its item. */
  draw(items: readonly ListItem[], keepsMark: boolean): void;
  /** Opens the list, or moves the mark one step: from the field through the items and round to the field. */
  step(by: 1 | -1): void;
  /** Whether it was open. */
  close(): boolean;
};

/** Puts an empty list after a plain field, which becomes a combobox; `onClick` hears the place of the item. */
export function createItemList(
  field: HTMLInputElement,
  label: string,
  onClick: (place: number) => void,
): ItemList {
  const list = element('ul', { role: 'listbox', id: `${field.id}-list`, 'aria-label': label, hidden: '' });
  const count = element('span', { class: 'spoken', role: 'status' });
  let ids: readonly string[] = [];
  let marked = -1;

  function setOpen(isOpen: boolean): void {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    mark(-1);
  }

  function mark(place: number): void {
    marked = place;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === place));
    }
    const item = list.children[place];
    if (item) field.setAttribute('aria-activedescendant', item.id);
    else field.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  }

  // Pressing must not take the cursor out of the field: that would close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const place = [...list.children].findIndex((item) => target instanceof Node && item.contains(target));
    if (place >= 0) onClick(place);
  });
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.after(list, count);
  setOpen(false);

  return {
    isEmpty: () => ids.length === 0,
    marked: () => marked,
    draw(items, keepsMark) {
      const held = keepsMark ? ids[marked] : undefined;
      ids = items.map(({ id }) => id);
      list.replaceChildren(
        ...items.map(({ content }, place) =>
          element('li', { role: 'option', id: `${list.id}-${place}` }, content),
        ),
      );
      count.textContent = items.length > 0 ? `${items.length} 个${label}，用上下键选择` : '';
      setOpen(items.length > 0 && document.activeElement === field);
      if (held !== undefined && !list.hidden) mark(ids.indexOf(held));
    },
    step(by) {
      const stops = ids.length + 1;
      if (ids.length === 0) return;
      if (list.hidden) setOpen(true);
      else mark(((marked + 1 + by + stops) % stops) - 1);
    },
    close() {
      const wasOpen = !list.hidden;
      if (wasOpen) setOpen(false);
      return wasOpen;
    },
  };
}

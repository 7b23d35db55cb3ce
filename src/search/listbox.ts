import { element } from './dom.ts';

/** A list below a field from which one item is chosen, by the combobox pattern that assistive technology knows. */
type Listbox = {
  /** Shows these items, closed where there is none or the cursor is elsewhere. */
  offer(items: readonly Node[]): void;
};

/** Makes a combobox of a plain field; `onChoose` hears the place of the item that was chosen. */
export function createListbox(
  field: HTMLInputElement,
  label: string,
  onChoose: (place: number) => void,
): Listbox {
  const list = element('ul', { role: 'listbox', id: `${field.id}-list`, 'aria-label': label, hidden: '' });
  const count = element('span', { class: 'spoken', role: 'status' });
  let active = -1;

  function setOpen(isOpen: boolean): void {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    activate(-1);
  }

  function activate(place: number): void {
    active = place;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === place));
    }
    const item = list.children[place];
    if (item) field.setAttribute('aria-activedescendant', item.id);
    else field.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  }

  /** One step, from the field through the items and round to the field. */
  function move(by: 1 | -1): void {
    const stops = list.children.length + 1;
    activate(((active + 1 + by + stops) % stops) - 1);
  }

  function answerKey(event: KeyboardEvent): boolean {
    const isOpen = !list.hidden;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (list.children.length === 0) return false;
        if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1);
        else setOpen(true);
        return true;
      case 'Enter':
        if (!isOpen || active < 0) return false;
        onChoose(active);
        return true;
      case 'Escape':
        if (isOpen) setOpen(false);
        else field.value = '';
        return true;
      default:
        return false;
    }
  }

  field.addEventListener('keydown', (event) => {
    if (!event.isComposing && answerKey(event)) event.preventDefault();
  });
  field.addEventListener('blur', () => setOpen(false));
  // Pressing must not take the cursor out of the field: that would close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const place = [...list.children].findIndex((item) => target instanceof Node && item.contains(target));
    if (place >= 0) onChoose(place);
  });
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.after(list, count);
  setOpen(false);

  return {
    offer(items) {
      list.replaceChildren(
        ...items.map((item, place) => element('li', { role: 'option', id: `${list.id}-${place}` }, item)),
      );
      count.textContent = items.length > 0 ? `${items.length} 个${label}，用上下键选择` : '';
      setOpen(items.length > 0 && document.activeElement === field);
    },
  };
}

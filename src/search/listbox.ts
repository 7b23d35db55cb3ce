import { element } from './dom.ts';

/** What a list offers: its text, and what tells it from the others when the list is drawn anew. */
type ListItem = { id: string; content: Node };

/**
 * A list below a field from which one item is chosen, by the combobox pattern that assistive technology knows.
 * Items come some time after the text they belong to: who types and chooses faster than that chooses from the
 * items of what was typed, never from those that still stand there from before.
 */
type Listbox = {
  /** Shows the items for this text, closed where there is none or the cursor is elsewhere. */
  offer(items: readonly ListItem[], text: string): void;
  /** Acts when the items for what is typed are there; typing more, Escape and leaving the field take it back. */
  whenCurrent(act: () => void): void;
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
  let ids: readonly string[] = [];
  let offeredFor: string | undefined;
  let waiting: (() => void)[] = [];

  function whenCurrent(act: () => void): void {
    if (field.value === offeredFor) act();
    else waiting.push(act);
  }

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

  function step(by: 1 | -1): void {
    if (list.children.length === 0) return;
    if (list.hidden) setOpen(true);
    else move(by);
  }

  /** What Enter does once the keys before it have been answered: without an item it is the form's. */
  function enter(): void {
    if (active >= 0) onChoose(active);
    else field.form?.requestSubmit();
  }

  function answerKey(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (field.value === offeredFor && list.children.length === 0) return false;
        whenCurrent(() => step(event.key === 'ArrowDown' ? 1 : -1));
        return true;
      case 'Enter':
        if (waiting.length > 0) waiting.push(enter);
        else if (field.value === offeredFor && active >= 0) onChoose(active);
        else return false;
        return true;
      case 'Escape':
        waiting = [];
        if (!list.hidden) setOpen(false);
        else field.value = '';
        return true;
      default:
        return false;
    }
  }

  field.addEventListener('keydown', (event) => {
    if (!event.isComposing && answerKey(event)) event.preventDefault();
  });
  field.addEventListener('input', () => {
    waiting = [];
  });
  field.addEventListener('blur', () => {
    waiting = [];
    setOpen(false);
  });
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
    offer(items, text) {
      const held = ids[active];
      ids = items.map(({ id }) => id);
      list.replaceChildren(
        ...items.map(({ content }, place) =>
          element('li', { role: 'option', id: `${list.id}-${place}` }, content),
        ),
      );
      count.textContent = items.length > 0 ? `${items.length} 个${label}，用上下键选择` : '';
      setOpen(items.length > 0 && document.activeElement === field);
      // More of the same answer must not take away what is being chosen.
      if (held !== undefined && text === offeredFor && !list.hidden) activate(ids.indexOf(held));
      offeredFor = text;
      if (field.value !== text) return;
      const acts = waiting;
      waiting = [];
      for (const act of acts) act();
    },
    whenCurrent,
  };
}

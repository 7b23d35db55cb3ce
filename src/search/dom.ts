/** A child of an element: text is put in as text, never as markup; what is false or undefined is left out. */
export type Child = Node | string | false | undefined;

/** Makes an element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

/** Makes a button that does something. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

/** The element with an id. Throws where the page has none of this class: page and script then do not belong together. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} "${id}"`);
  return found;
}

/** Puts new children into an element. Where the focus was in it, it goes to the new link to the same address, if there is one. */
export function replaceKeepingFocus(parent: HTMLElement, children: readonly Node[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const href = focused?.getAttribute('href');
  parent.replaceChildren(...children);
  if (href === null || href === undefined) return;
  const again = [...parent.querySelectorAll('a')].find((one) => one.getAttribute('href') === href);
  again?.focus({ preventScroll: true });
}

import { html } from '../components/elements.ts';
import { compareChoiceAddress } from '../model/addresses.ts';
import { organKinds } from '../model/organ.ts';
import { type ChoiceFile, compareFileVersion, wholeCountry } from './compare-files.ts';
import type { FileLoader } from './load.ts';
import { type CompareState, mostCompared } from './state.ts';

type ChooserParts = {
  trail: HTMLElement;
  heading: HTMLElement;
  places: HTMLElement;
  organs: HTMLElement;
  all: HTMLButtonElement;
};

type Change = (ids: readonly string[], isChosen: boolean) => void;

/** The way down from the whole country to an organ: each place's list is a small file, fetched when it is opened. */
export class Chooser {
  readonly #parts: ChooserParts;
  readonly #loader: FileLoader;
  readonly #change: Change;
  #state: Pick<CompareState, 'kind' | 'chosen'> = { kind: 'organs', chosen: [] };
  #shown: ChoiceFile | undefined;
  #wanted = '';

  /** `change` hears which organs or places are to be chosen, or no longer. */
  constructor(parts: ChooserParts, loader: FileLoader, change: Change) {
    this.#parts = parts;
    this.#loader = loader;
    this.#change = change;
    parts.all.addEventListener('click', () => this.#change(this.#idsHere(), true));
  }

  /** Opens the whole country, where nothing is open yet. */
  async begin(): Promise<void> {
    if (!this.#shown) await this.#open(wholeCountry, false);
  }

  /** Ticks what is chosen; when as many as possible are, no further one can be. */
  mark(state: Pick<CompareState, 'kind' | 'chosen'>): void {
    const isOther = state.kind !== this.#state.kind;
    this.#state = state;
    if (isOther && this.#shown) this.#render(this.#shown);
    markBoxes(this.#parts.places, state.chosen);
    markBoxes(this.#parts.organs, state.chosen);
    this.#markAll();
  }

  async #open(code: string, takesFocus: boolean): Promise<void> {
    this.#wanted = code;
    this.#parts.heading.textContent = '正在取名单。';
    const loaded = await this.#loader.load<ChoiceFile>(compareChoiceAddress(code), compareFileVersion);
    if (this.#wanted !== code) return;
    if (loaded.kind === 'found') {
      this.#shown = loaded.file;
      this.#render(loaded.file);
    } else {
      const again = html('button', { type: 'button' }, '重试');
      again.addEventListener('click', () => void this.#open(code, true));
      this.#parts.heading.replaceChildren('名单没有取到。', again);
    }
    if (takesFocus) this.#parts.heading.focus();
  }

  #render(file: ChoiceFile): void {
    const { trail, heading, places, organs } = this.#parts;
    const above = file.code === wholeCountry ? [] : [{ code: wholeCountry, name: '全国' }, ...file.parents];
    trail.replaceChildren(...above.map((place) => html('li', {}, this.#opener(place.code, place.name))));
    trail.append(html('li', { 'aria-current': 'location' }, file.name));
    heading.textContent = headingOf(file, this.#state.kind);
    places.replaceChildren(...file.places.map((place) => this.#placeItem(place)));
    organs.replaceChildren(...(this.#state.kind === 'organs' ? this.#organItems(file) : []));
    markBoxes(places, this.#state.chosen);
    markBoxes(organs, this.#state.chosen);
    this.#markAll();
  }

  #placeItem({ code, name, organs }: ChoiceFile['places'][number]): HTMLElement {
    const words = `${name} ${organs}`;
    if (this.#state.kind === 'organs') {
      return html('li', {}, this.#opener(code, words, `${name}，${organs} 个机关`));
    }
    const opener = this.#opener(code, '下级', `${name}的下级地方`);
    return html('li', {}, checkBox(code, name, `${organs} 个机关`, this.#change), opener);
  }

  #organItems({ code, organs, unlisted }: ChoiceFile): HTMLElement[] {
    const items = organs.map(({ slug, name, kind }) =>
      html('li', {}, checkBox(slug, name, organKinds[kind].name, this.#change)),
    );
    const more = html('li', { class: 'note' }, `还有 ${unlisted} 个没有列出，请按名称找。`);
    // The whole country has none of its own: they are those whose reports do not say where they are.
    const heading = html('li', { class: 'note whole' }, '地点未定的机关：');
    return [
      ...(code === wholeCountry && items.length > 0 ? [heading] : []),
      ...items,
      ...(unlisted > 0 ? [more] : []),
    ];
  }

  #opener(code: string, text: string, label = text): HTMLElement {
    const attributes = label === text ? {} : { 'aria-label': label };
    const button = html('button', { type: 'button', class: 'opener', ...attributes }, text);
    button.addEventListener('click', () => void this.#open(code, true));
    return button;
  }

  #idsHere(): string[] {
    const { kind } = this.#state;
    if (!this.#shown) return [];
    return kind === 'organs'
      ? this.#shown.organs.map(({ slug }) => slug)
      : this.#shown.places.map(({ code }) => code);
  }

  #markAll(): void {
    const { all } = this.#parts;
    const ids = this.#idsHere();
    const open = ids.filter((id) => !this.#state.chosen.includes(id));
    const room = mostCompared - this.#state.chosen.length;
    all.hidden = ids.length < 2;
    all.disabled = open.length === 0 || room <= 0;
    all.textContent =
      open.length > room && room > 0 ? `选上其中前 ${room} 个` : `选上这里的 ${ids.length} 个`;
  }
}

/** A box to tick for one organ or place. */
export function checkBox(id: string, name: string, note: string, change: Change): HTMLElement {
  const box = html('input', { type: 'checkbox', value: id });
  box.addEventListener('change', () => change([id], box.checked));
  return html('label', {}, box, ` ${name} `, html('span', { class: 'note' }, note));
}

/** Ticks the boxes of what is chosen, and locks the others when no more can be. */
export function markBoxes(list: HTMLElement, chosen: readonly string[]): void {
  for (const box of list.querySelectorAll('input')) {
    box.checked = chosen.includes(box.value);
    box.disabled = !box.checked && chosen.length >= mostCompared;
  }
}

function headingOf({ code, name, places, organs, unlisted }: ChoiceFile, kind: CompareState['kind']): string {
  const counts = [
    ...(places.length > 0 ? [`${places.length} 个下级地方`] : []),
    ...(kind === 'organs' && organs.length > 0
      ? [`${organs.length + unlisted} 个机关${code === wholeCountry ? '地点未定' : ''}`]
      : []),
  ];
  return `${name}：${counts.join('，') || '没有下级地方'}`;
}

import { type CitedFigure, figureCitation } from '../citation.ts';
import { copyText } from '../copy.ts';

/** A figure in hand: what a citation says of it, its own anchor, and those of its line and of what is in doubt. */
export type FigureInHand = {
  cited: CitedFigure;
  anchor: string;
  sourceAnchor: string | null;
  /** The page of the published file that it stands on, where that has pages; null where it has none. */
  pageAddress: string | null;
  /** Anchor of the first finding that doubts the figure; null where none does. */
  doubtAnchor: string | null;
};

/**
 * The one bar of a page that names the figure in hand and copies its link or its citation. It stands in the
 * document behind the link in use, so that Tab goes from the link to the bar; left and right move inside it.
 */
export class FigureBar {
  #figure: FigureInHand | undefined;
  #origin: HTMLElement | undefined;
  readonly #bar = element('div', { className: 'figure-bar' });
  readonly #name = element('p', {});
  readonly #status = element('p', { className: 'figure-bar-status', role: 'status' });
  readonly #manual = element('textarea', { readOnly: true, rows: 3, ariaLabel: '待复制的文字' });
  readonly #anchorLink = element('a', { textContent: '本页位置 #' });
  readonly #sourceLink = element('a', {});
  readonly #pageLink = element('a', { textContent: '打开原件的这一页' });
  readonly #doubtLink = element('a', { className: 'doubt' });
  readonly #controls = [
    this.#button('复制链接', () => this.#copy('链接', ({ cited }) => cited.address)),
    this.#button('复制数字与出处', () => this.#copy('数字与出处', ({ cited }) => figureCitation(cited))),
    this.#anchorLink,
    this.#sourceLink,
    this.#pageLink,
    this.#doubtLink,
    this.#button('关闭', () => this.#hide()),
  ];

  constructor() {
    const toolbar = element('div', {
      className: 'figure-bar-controls',
      role: 'toolbar',
      ariaLabel: '引用这个数字',
    });
    toolbar.append(...this.#controls);
    this.#bar.append(this.#name, toolbar, this.#status, this.#manual);
    this.#bar.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#hide();
      if (key === 'ArrowRight') this.#moveFocus(1);
      if (key === 'ArrowLeft') this.#moveFocus(-1);
    });
  }

  /** Shows a figure behind the link in use. */
  show(figure: FigureInHand, used: HTMLElement): void {
    const { cited, anchor, sourceAnchor, pageAddress, doubtAnchor } = figure;
    this.#figure = figure;
    this.#origin = used;
    this.#name.replaceChildren(`${cited.name}：${cited.value}`, ...doubtMark(cited));
    this.#anchorLink.href = `#${anchor}`;
    this.#sourceLink.href = `#${sourceAnchor ?? ''}`;
    this.#sourceLink.hidden = sourceAnchor === null;
    this.#sourceLink.textContent = `原文${cited.place ?? ''}`;
    this.#pageLink.href = pageAddress ?? '';
    this.#pageLink.hidden = pageAddress === null;
    this.#doubtLink.href = `#${doubtAnchor ?? ''}`;
    this.#doubtLink.hidden = doubtAnchor === null;
    this.#doubtLink.textContent = '为什么存疑';
    this.#status.textContent = '';
    this.#manual.hidden = true;
    this.#setTabStop(this.#controls[0]);
    if (used.nextElementSibling !== this.#bar) used.after(this.#bar);
    document.documentElement.classList.add('with-figure-bar');
  }

  /** Goes when the reader is at a line of the source text that is not the figure's. */
  leaveFor(anchor: string): void {
    if (/^L\d+$/.test(anchor) && anchor !== this.#figure?.sourceAnchor) this.#remove();
  }

  #hide(): void {
    // Focus shows the bar, so it goes back to the link before the bar goes.
    this.#origin?.focus({ preventScroll: true });
    this.#remove();
  }

  #remove(): void {
    this.#bar.remove();
    document.documentElement.classList.remove('with-figure-bar');
  }

  #moveFocus(step: number): void {
    const shown = this.#controls.filter((control) => !control.hidden);
    const at = shown.findIndex((control) => control.matches(':focus'));
    const next = shown[(at + step + shown.length) % shown.length];
    this.#setTabStop(next);
    next?.focus();
  }

  #setTabStop(stop: HTMLElement | undefined): void {
    for (const control of this.#controls) control.tabIndex = control === stop ? 0 : -1;
  }

  async #copy(what: string, textOf: (figure: FigureInHand) => string): Promise<void> {
    if (!this.#figure) return;
    const text = textOf(this.#figure);
    const isCopied = await copyText(text);
    this.#status.textContent = isCopied ? `已复制${what}` : '浏览器没有允许写入剪贴板，请复制选中的文字。';
    this.#manual.hidden = isCopied;
    this.#manual.value = text;
    if (!isCopied) this.#manual.select();
  }

  #button(label: string, act: () => unknown): HTMLButtonElement {
    const button = element('button', { type: 'button', textContent: label });
    button.addEventListener('click', act);
    return button;
  }
}

/** What stands behind the number of a figure in doubt, so that whoever copies the line by hand copies that too. */
function doubtMark({ doubts }: CitedFigure): HTMLElement[] {
  const textContent = `（存疑 ${doubts.length} 处）`;
  return doubts.length === 0 ? [] : [element('strong', { className: 'doubt', textContent })];
}

/** A new element with these properties. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

import { html } from '../components/elements.ts';
import { type CompareState, every, type Order, orders } from './state.ts';

type Go = (change: Partial<CompareState>) => void;

/** The boxes of indicators: any of them, or all. At least one stays. */
export class IndicatorChoice {
  readonly #all: HTMLInputElement;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #summary: HTMLElement;

  constructor(frame: HTMLDetailsElement, all: HTMLInputElement, go: Go) {
    this.#all = all;
    this.#boxes = [...frame.querySelectorAll<HTMLInputElement>('input[name="indicator"]')];
    this.#summary = frame.querySelector('summary') ?? frame;
    all.addEventListener('change', () => go({ indicators: all.checked ? every : this.#ids().slice(0, 1) }));
    for (const box of this.#boxes) {
      box.addEventListener('change', () => {
        const ids = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
        go({ indicators: ids.length > 0 ? ids : [box.value] });
      });
    }
  }

  mark({ indicators }: CompareState): void {
    this.#all.checked = indicators === every;
    for (const box of this.#boxes) box.checked = indicators === every || indicators.includes(box.value);
    const names = this.#boxes
      .filter(({ checked }) => checked)
      .map((box) => box.labels?.[0]?.textContent ?? '');
    const [first = '', ...others] = names.map((name) => name.trim());
    const what = others.length > 0 ? `${first} 等 ${names.length} 项` : first;
    this.#summary.textContent = `指标：${indicators === every ? '全部' : what}`;
  }

  #ids(): string[] {
    return this.#boxes.map(({ value }) => value);
  }
}

/** The newest year, all years, or any of them; those to choose are the years that what is chosen has reports for. */
export class YearChoice {
  readonly #frame: HTMLElement;
  readonly #go: Go;
  #shown: string | undefined;

  constructor(frame: HTMLElement, go: Go) {
    this.#frame = frame;
    this.#go = go;
  }

  mark({ years }: CompareState, known: readonly number[]): void {
    const asked = typeof years === 'string' ? [] : years;
    const all = [...new Set([...known, ...asked])].sort((a, b) => a - b);
    // Boxes are made anew only where they change, so that the one in hand keeps the cursor.
    if (this.#shown !== all.join()) this.#render(all);
    this.#shown = all.join();
    for (const box of this.#frame.querySelectorAll('input')) {
      box.checked = box.value === years || asked.includes(Number(box.value));
    }
  }

  #render(all: readonly number[]): void {
    const choices: [string, string][] = [
      ['newest', '最新的年度'],
      [every, '全部年度'],
      ...all.map((year): [string, string] => [`${year}`, `${year}`]),
    ];
    this.#frame.replaceChildren(
      ...choices.map(([value, name]) => {
        const box = html('input', { type: 'checkbox', value });
        box.addEventListener('change', () => this.#go({ years: this.#yearsAfter(box) }));
        return html('label', {}, box, ` ${name}`);
      }),
    );
  }

  #yearsAfter({ value, checked }: HTMLInputElement): CompareState['years'] {
    if (value === 'newest') return 'newest';
    if (value === every) return checked ? every : 'newest';
    const boxes = [...this.#frame.querySelectorAll('input')];
    const years = boxes
      .filter((box) => box.checked && /^\d+$/.test(box.value))
      .map((box) => Number(box.value));
    return years.length > 0 ? years : 'newest';
  }
}

/** Whether a text is an order, for what a form gives. */
export function isOrder(text: string): text is Order {
  return orders.some((order) => order === text);
}

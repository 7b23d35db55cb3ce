/** Where progress is shown; `columns` is how wide a terminal is now. */
type ProgressStream = {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write: (text: string) => unknown;
};

const barWidth = 24;
const usualColumns = 80;
/** Milliseconds between two drawings, so that drawing takes no time from reading. */
const drawEvery = 100;
/** Lines in the whole run where nobody watches, and files below which there is none. */
const lineCount = 10;
const fewestForLines = 100;

/**
 * Shows how far a run is, on its own line that `end` clears: a bar with the rate and the time left on a terminal, a
 * line every tenth elsewhere, and nothing for fewer files than `fewest` or, without a terminal, a hundred. `now`
 * gives milliseconds.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #total: number;
  readonly #fewest: number;
  readonly #now: () => number;
  readonly #start: number;
  /** Whether a line can be drawn over another: a terminal that calls itself dumb prints what would clear it. */
  readonly #isDrawn: boolean;
  #drawn = 0;
  #lines = 0;

  constructor(
    stream: ProgressStream,
    total: number,
    { fewest = 2, now = () => performance.now() }: { fewest?: number; now?: () => number } = {},
  ) {
    this.#stream = stream;
    this.#total = total;
    this.#fewest = fewest;
    this.#now = now;
    this.#start = now();
    this.#isDrawn = stream.isTTY === true && process.env.TERM !== 'dumb';
  }

  /** Shows that so many files are done. */
  show(done: number): void {
    if (this.#total < this.#fewest) return;
    if (this.#isDrawn) this.#draw(done);
    else if (this.#total >= fewestForLines) this.#print(done);
  }

  end(): void {
    if (this.#isDrawn && this.#drawn > 0) this.#stream.write('\r\u001b[2K');
  }

  #draw(done: number): void {
    const now = this.#now();
    if (now - this.#drawn < drawEvery) return;
    this.#drawn = now;
    const text = progressText(done, this.#total, now - this.#start, this.#stream.columns);
    this.#stream.write(`\r\u001b[2K${text}`);
  }

  #print(done: number): void {
    const lines = Math.floor((lineCount * done) / this.#total);
    if (lines === this.#lines || done >= this.#total) return;
    this.#lines = lines;
    const { rate, left } = paceOf(done, this.#total, this.#now() - this.#start);
    this.#stream.write(`已处理 ${done}/${this.#total}，${rate}，${left}\n`);
  }
}

/**
 * `[████░░] 12/48  30 份/秒  还需 2 秒` after so many milliseconds, or as much of it as a line of so many columns
 * holds: what wraps into a second line is not cleared with the first.
 */
export function progressText(done: number, total: number, elapsed: number, columns = usualColumns): string {
  const filled = Math.floor((barWidth * done) / total);
  const bar = `[${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}] `;
  const count = `${done}/${total}`;
  const { rate, left } = paceOf(done, total, elapsed);
  const forms =
    done === 0 || elapsed <= 0 ? [bar + count] : [`${bar}${count}  ${rate}  ${left}`, `${count}  ${left}`];
  return forms.find((form) => widthOf(form) < columns) ?? count;
}

/** In columns of a terminal, of which a Chinese character takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function paceOf(done: number, total: number, elapsed: number): { rate: string; left: string } {
  const perSecond = (done * 1000) / Math.max(1, elapsed);
  const rate = perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10;
  return { rate: `${rate} 份/秒`, left: `还需 ${timeText((total - done) / perSecond)}` };
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
}

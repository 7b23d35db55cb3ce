/** Where progress is shown. */
export type ProgressStream = { isTTY?: boolean | undefined; write: (text: string) => unknown };

const barWidth = 24;
/** Milliseconds between two drawings, so that drawing takes no time from reading. */
const drawEvery = 100;
/** Files between two lines where nobody watches. */
const lineEvery = 100;

/**
 * Shows how far a run is, on its own line that `end` clears: a bar with the rate and the time left on a terminal, a
 * line every hundred files elsewhere, and nothing for a few files. `now` gives milliseconds.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #total: number;
  readonly #now: () => number;
  readonly #start: number;
  #drawn = 0;

  constructor(stream: ProgressStream, total: number, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#total = total;
    this.#now = now;
    this.#start = now();
  }

  /** Shows that so many files are done. */
  show(done: number): void {
    if (!this.#stream.isTTY) {
      if (done % lineEvery === 0 && done < this.#total) this.#stream.write(`已处理 ${done}/${this.#total}\n`);
      return;
    }
    const now = this.#now();
    if (this.#total < 2 || now - this.#drawn < drawEvery) return;
    this.#drawn = now;
    this.#stream.write(`\r\u001b[2K${progressText(done, this.#total, now - this.#start)}`);
  }

  end(): void {
    if (this.#stream.isTTY && this.#drawn > 0) this.#stream.write('\r\u001b[2K');
  }
}

/** `[████░░] 12/48  30 份/秒  还需 2 秒` after so many milliseconds. */
export function progressText(done: number, total: number, elapsed: number): string {
  const filled = Math.floor((barWidth * done) / total);
  const bar = `[${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}] ${done}/${total}`;
  if (done === 0 || elapsed <= 0) return bar;
  const perSecond = (done * 1000) / elapsed;
  const rate = perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10;
  return `${bar}  ${rate} 份/秒  还需 ${timeText((total - done) / perSecond)}`;
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
}

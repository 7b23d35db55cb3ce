import { html } from '../components/markup.ts';
import { toJsonLine } from '../model/report-line.ts';

/** What came of one file, ready to be shown and saved. */
export type CheckedFile = {
  file: string;
  /** Whether it was read as a report: of another there is nothing to save but the sentence why. */
  isRead: boolean;
  /** How it came out, in a sentence. */
  summary: string;
  /** What the page shows of it, under a heading that takes the focus. */
  markup: string;
  /** The line of JSON that `npm run report` prints for the same bytes; null where this browser cannot tell their SHA-256. */
  line: string | null;
};

/** A file that was not read, with the sentence why. */
export function refusedFile(file: string, error: { code: string; message: string }): CheckedFile {
  const { markup } = html`<h2 tabindex="-1">${file}</h2><p class="doubt">${error.message}</p>`;
  return { file, isRead: false, summary: error.message, markup, line: toJsonLine({ file, error }) };
}

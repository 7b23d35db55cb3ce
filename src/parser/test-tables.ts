import type { Figure } from '../model/figure.ts';
import { type Extraction, extractReport } from './extract/extract-report.ts';
import { readTxt } from './read/read-txt.ts';

/** Takes what it can out of a text, as the reader of text files gives it. */
export function extractText(text: string): Extraction {
  return extractReport(readTxt(new TextEncoder().encode(text)));
}

/**
 * A table as Word files become text, from a picture of it: a row a line, cells apart by |, ⏎ for a line break
 * inside a cell. A TAB before each cell, a blank line behind each row, two behind the table.
 */
export function tableText(picture: string): string {
  const rows = picture.split('\n').filter((line) => line.trim() !== '');
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
  return `${cells.map((row) => `${row.map((cell) => `\t${cell}`).join('\n')}\n\n`).join('')}\n`;
}

/** A figure as a word: its number with its unit, Σ before a sum, or its state, with what is printed in brackets. */
export function figureWord(figure: Figure | undefined): string {
  if (!figure) return 'none';
  const { state, value, unit, raw } = figure;
  if (value === undefined) return state === 'unreadable' ? `unreadable(${raw})` : state;
  return `${state === 'summed' ? 'Σ' : ''}${value}${unit ?? ''}`;
}

/** What was noticed, a line each: code, message, and the figures it names. Rows that are not there are left out. */
export function findingLines({ findings }: Extraction): string[] {
  return findings
    .filter(({ code }) => code !== 'table.missing-cells' && !code.startsWith('title.'))
    .map(({ code, message, figures }) => `${code}: ${message}${figures ? ` [${figures.join(' ')}]` : ''}`);
}

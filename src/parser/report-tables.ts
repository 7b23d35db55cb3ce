import type { Form } from '../model/forms/form.ts';
import { organisationsHeading, totalColumn } from '../model/forms/request-and-dispute-tables.ts';
import type { Print } from './report-text.ts';

/** A cell of a table as organs publish it, on its grid, with the fields that it is merged over. */
export type PublishedCell = { text: string; row: number; column: number; rowSpan: number; colSpan: number };

export type PublishedTable = { columns: number; rows: number; cells: PublishedCell[] };

/** Tables 2, 3 and 4 of a report with their merged cells, from the form and what each cell prints. */
export function reportTables(form: Form, print: Print): PublishedTable[] {
  return [disclosureTable(form, print), requestsTable(form, print), disputesTable(form, print)];
}

function disclosureTable(form: Form, print: Print): PublishedTable {
  const sheet = new Sheet();
  for (const block of form.disclosure) {
    // Blocks of fewer columns are as wide as the others: the last column is merged over the rest.
    const lastSpan = 4 - block.columns.length;
    const spanOf = (index: number) => (index === block.columns.length - 1 ? lastSpan : 1);
    sheet.row([{ text: block.article, colSpan: 4 }]);
    sheet.row([
      { text: '信息内容' },
      ...block.columns.map(({ label }, index) => ({ text: label, colSpan: spanOf(index) })),
    ]);
    for (const { id, label } of block.rows) {
      const values = block.columns.map((column, index) => ({
        text: print(`${id}.${column.id}`),
        colSpan: spanOf(index),
      }));
      sheet.row([{ text: label }, ...values]);
    }
  }
  return sheet.toTable();
}

function requestsTable(form: Form, print: Print): PublishedTable {
  const sheet = new Sheet();
  const [person, ...others] = form.applicants;
  const kinds = others.slice(0, -1);
  sheet.row([
    {
      text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      colSpan: 3,
      rowSpan: 3,
    },
    { text: '申请人情况', colSpan: form.applicants.length },
  ]);
  sheet.row([
    { text: person?.label ?? '', rowSpan: 2 },
    { text: organisationsHeading, colSpan: kinds.length },
    { text: others.at(-1)?.label ?? '', rowSpan: 2 },
  ]);
  sheet.row(kinds.map(({ label }) => ({ text: label })));
  for (const [index, row] of form.requests.entries()) {
    const above = form.requests[index - 1]?.groups ?? [];
    const groups = row.groups.flatMap((text, depth) => {
      if (above[depth] === text) return [];
      const isOver = form.requests.findIndex((later, at) => at > index && later.groups[depth] !== text);
      return [{ text, rowSpan: isOver - index }];
    });
    const values = form.applicants.map(({ id }) => ({ text: print(`requests.${row.id}.${id}`) }));
    sheet.row([...groups, { text: row.label, colSpan: 3 - row.groups.length }, ...values]);
  }
  return sheet.toTable();
}

function disputesTable(form: Form, print: Print): PublishedTable {
  const sheet = new Sheet();
  const [review, ...litigation] = form.disputeGroups;
  const results = form.disputeResults.map(({ label }) => label);
  sheet.row([
    { text: review?.label ?? '', colSpan: results.length },
    { text: '行政诉讼', colSpan: results.length * litigation.length },
  ]);
  sheet.row([
    ...results.map((text) => ({ text, rowSpan: 2 })),
    ...litigation.map(({ label }) => ({ text: label, colSpan: results.length })),
  ]);
  sheet.row(litigation.flatMap(() => results.map((text) => ({ text }))));
  sheet.row(
    form.disputeGroups.flatMap((group) =>
      form.disputeResults.map((result) => ({ text: print(`${group.id}.${result.id}`) })),
    ),
  );
  return sheet.toTable();
}

type Piece = { text: string; colSpan?: number; rowSpan?: number };

/** Sets cells row by row into the first free fields, as HTML does. */
class Sheet {
  readonly #taken = new Set<string>();
  readonly #cells: PublishedCell[] = [];
  #rows = 0;

  row(pieces: readonly Piece[]): void {
    const row = this.#rows;
    let column = 0;
    for (const { text, colSpan = 1, rowSpan = 1 } of pieces) {
      while (this.#taken.has(`${row} ${column}`)) column += 1;
      this.#cells.push({ text, row, column, rowSpan, colSpan });
      for (let down = row; down < row + rowSpan; down += 1) {
        for (let across = column; across < column + colSpan; across += 1)
          this.#taken.add(`${down} ${across}`);
      }
    }
    this.#rows += 1;
  }

  toTable(): PublishedTable {
    const columns = Math.max(...this.#cells.map((cell) => cell.column + cell.colSpan));
    return { columns, rows: this.#rows, cells: this.#cells };
  }
}

/** Numbers of a made-up report whose sums hold, hardly any two alike, so that no cell is mistaken for another. */
export function balancedPrint(form: Form): Print {
  const values = new Map<string, number>();
  let count = 0;
  const next = () => {
    count += 1;
    return 10 + ((count * 37) % 83);
  };
  for (const block of form.disclosure) {
    for (const row of block.rows) {
      for (const { id, kind } of block.columns) {
        values.set(
          `${row.id}.${id}`,
          kind === 'amount' ? next() + 0.25 : kind === 'signed' ? -next() : next(),
        );
      }
    }
  }
  const kinds = form.applicants.map(({ id }) => id).filter((id) => id !== totalColumn);
  for (const kind of kinds) fillRequests(form, kind, values, next);
  for (const { id } of form.requests) {
    const total = sum(kinds.map((kind) => values.get(`requests.${id}.${kind}`)));
    values.set(`requests.${id}.${totalColumn}`, total);
  }
  for (const { id } of form.disputeGroups) {
    const results = form.disputeResults.map((result) => result.id).filter((result) => result !== totalColumn);
    for (const result of results) values.set(`${id}.${result}`, next());
    values.set(`${id}.${totalColumn}`, sum(results.map((result) => values.get(`${id}.${result}`))));
  }
  return (id) => String(values.get(id) ?? '');
}

/** One column of table 3: parts first, then what they make. */
function fillRequests(form: Form, kind: string, values: Map<string, number>, next: () => number): void {
  const set = (row: string, value: number) => values.set(`requests.${row}.${kind}`, value);
  const parts = form.requests.filter((row) => row.isPart).map((row) => row.id);
  for (const part of parts) set(part, next());
  const concluded = sum(parts.map((part) => values.get(`requests.${part}.${kind}`)));
  const [carriedIn, carriedOut] = [next(), next()];
  set('concluded', concluded);
  set('carriedIn', carriedIn);
  set('carriedOut', carriedOut);
  set('received', concluded + carriedOut - carriedIn);
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
}

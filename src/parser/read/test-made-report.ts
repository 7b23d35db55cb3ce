import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { figuresOf } from '../../model/forms/figures.ts';
import { forms } from '../../model/forms/forms.ts';
import type { FormId } from '../../model/report.ts';
import { balancedPrint } from '../../writer/balanced-print.ts';
import type { Document } from '../document.ts';
import { extractReport } from '../extract/extract-report.ts';

/** The bytes of a file that scripts/make-fixtures.ts made. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, 'fixtures', name)));
}

/** Holds a document to the values it was made from: every figure, the title, six sections, nothing in doubt. */
export function expectMadeReport(document: Document, form: FormId): void {
  const print = balancedPrint(forms[form]);
  const { report, findings } = extractReport(document);
  expect(report.form).toBe(form);
  expect(report.title).toBe(`清河镇${form === '2019' ? 2020 : 2023}年政府信息公开工作年度报告`);
  expect(report.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
  const read = figuresOf(form).map(({ id }) => [id, report.figures[id]?.raw]);
  expect(read).toEqual(figuresOf(form).map(({ id }) => [id, print(id)]));
  expect(findings.filter(({ code }) => !code.startsWith('read.'))).toEqual([]);
}

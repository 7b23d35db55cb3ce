import type { Finding } from '../../../model/finding.ts';
import type { Form, Labelled } from '../../../model/forms/form.ts';
import { organisationsHeading } from '../../../model/forms/request-and-dispute-tables.ts';
import type { Cell } from '../../document.ts';
import { findChangingRemark, labelKey, labelKeyWithoutRemarks, similarity } from '../labels/label.ts';
import { changingRemark } from '../labels/label-findings.ts';
import { type Vocabulary, vocabularyOfForm } from '../labels/vocabulary.ts';
import { haveGrid } from '../tables/header-cells.ts';
import type { StatutoryRow } from '../tables/statutory-rows.ts';

const applicantsOf = vocabularyOfForm<Labelled>((form) => form.applicants);

/** The five kinds of organisations, which stand below a heading of their own. */
const kindsOf = vocabularyOfForm<Labelled>((form) => form.applicants.slice(1, -1));

/** An applicant column or one the form does not have, and where it stands if the source has a grid. */
export type ApplicantColumn = { column?: number } & (
  | { applicant: Labelled; foreign?: undefined }
  | { applicant?: undefined; foreign: string }
);

/**
 * The seven applicant columns in printed order: the header is a tree, in which 申请人情况 stands for the header
 * rows below it and 法人或其他组织 for the five kinds. Where a header is lost, the form's own order is taken and
 * every figure of the column is named in a finding. `valuesFrom` is the first column of the grid that is of values in
 * every row, where rows have more of them than the form has columns.
 */
export function readApplicantColumns(
  headerRows: readonly StatutoryRow[],
  form: Form,
  findings: Finding[],
  valuesFrom?: number,
): readonly ApplicantColumn[] {
  const vocabulary = applicantsOf(form);
  const isExact = haveGrid(headerRows);
  const cells = orderHeader(headerRows, kindsOf(form));
  const strangers = new Set(findStrangers(cells, vocabulary, isExact ? valuesFrom : undefined));
  const found = cells.flatMap((cell): ApplicantColumn[] => {
    const applicant = vocabulary.findExact(cell.text);
    const place = isExact ? { column: cell.column } : {};
    if (applicant) return [{ applicant, ...place }];
    return strangers.has(cell) ? columnsBelow(cell, isExact) : [];
  });
  findings.push(...remarksOnHeadings(headerRows, form));
  const printed = found.flatMap(({ applicant }) => applicant ?? []);
  const isInOrder = isRising(printed.map((applicant) => form.applicants.indexOf(applicant)));
  if (printed.length === form.applicants.length && new Set(printed).size === printed.length) {
    if (strangers.size > 0) findings.push(strangeColumns([...strangers], isExact, form, headerRows));
    if (!isInOrder) findings.push(columnOrder(printed, form, headerRows));
    return found;
  }
  const lost = form.applicants.filter((applicant) => printed.filter((one) => one === applicant).length !== 1);
  const isKnown = isInOrder && !isHeadedEarlier(cells, vocabulary);
  findings.push(
    lostHeader(
      lost,
      isKnown ? movedColumns(printedHeadings(headerRows, cells, form), lost, form) : form.applicants,
      form,
      headerRows,
    ),
  );
  return form.applicants.map((applicant) => ({ applicant }));
}

/** Headings whose remarks change what is counted below them: 自然人（上年）, or 申请人情况（…） over them all. */
function remarksOnHeadings(headerRows: readonly StatutoryRow[], form: Form): Finding[] {
  const vocabulary = applicantsOf(form);
  const cells = headerRows.flatMap((row) => row.cells);
  return cells.flatMap((cell) => {
    if (findChangingRemark(cell.text) === undefined) return [];
    const applicant = vocabulary.findExact(cell.text);
    if (applicant) return changingRemark(cell, applicant, figuresOfColumns([applicant], form), true);
    return isGrouping(cell)
      ? changingRemark(cell, { label: '申请人情况' }, figuresOfColumns(form.applicants, form))
      : [];
  });
}

/**
 * Columns that the order of the form may not find: those lost, and those printed elsewhere among headings that are as
 * many as the form's, in all or below 法人或其他组织.
 */
function movedColumns(printed: readonly Cell[], lost: readonly Labelled[], form: Form): readonly Labelled[] {
  const vocabulary = applicantsOf(form);
  const places =
    [form.applicants, kindsOf(form).entries].find(({ length }) => length === printed.length) ?? [];
  return form.applicants.filter((applicant) => {
    const place = places.indexOf(applicant);
    const isMoved = place >= 0 && vocabulary.findExact(printed[place]?.text ?? '') !== applicant;
    return lost.includes(applicant) || isMoved;
  });
}

/** Headings of columns in the order in which they are printed: in text, of the row that has most of the kinds. */
function printedHeadings(headerRows: readonly StatutoryRow[], cells: readonly Cell[], form: Form): Cell[] {
  const isExact = haveGrid(headerRows);
  const countKinds = (row: readonly Cell[]) =>
    row.filter(({ text }) => kindsOf(form).findExact(text) !== undefined).length;
  const rows = headerRows.map((row) => row.cells.filter(({ text }) => text !== ''));
  const [most = []] = rows.sort((one, other) => countKinds(other) - countKinds(one));
  return (isExact ? cells : most).filter((cell) => !isGrouping(cell));
}

/** Whether something heads a column before the first applicant: then all may stand one further. */
function isHeadedEarlier(cells: readonly Cell[], vocabulary: Vocabulary<Labelled>): boolean {
  const first = cells.findIndex((cell) => vocabulary.findExact(cell.text));
  return cells.slice(0, first).some((cell) => !isGrouping(cell));
}

/**
 * A header printed again further down, as where a page begins, whose columns stand in another order: the rows below
 * it are read by the first one.
 */
export function findOtherHeader(
  headerRows: readonly StatutoryRow[],
  columns: readonly ApplicantColumn[],
  form: Form,
): Finding | undefined {
  const vocabulary = applicantsOf(form);
  const printed = orderHeader(headerRows, kindsOf(form)).flatMap(
    ({ text }) => vocabulary.findExact(text) ?? [],
  );
  const order = printed.map((applicant) => columns.findIndex((column) => column.applicant === applicant));
  if (isRising(order)) return undefined;
  return {
    code: 'table.column-order',
    severity: 'error',
    message: `申请情况表中又印了一次表头，各列的次序是“${printed.map(({ label }) => label).join('、')}”，与前面的不同；其下各行仍按前面的表头读取，请核对原文。`,
    figures: figuresOfColumns(form.applicants, form),
    ...(headerRows[0] && { at: headerRows[0].at }),
  };
}

/** Whether numbers never fall; the same one twice in a row is no fall. */
function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

/**
 * Header cells that head no column of the form: behind the first applicant, and on a grid also before it, where they
 * stand above values and not above the labels.
 */
function findStrangers(
  cells: readonly Cell[],
  vocabulary: Vocabulary<Labelled>,
  valuesFrom = Number.POSITIVE_INFINITY,
): Cell[] {
  const first = cells.findIndex((cell) => vocabulary.findExact(cell.text));
  const start = cells[first]?.column ?? 0;
  return cells.filter((cell, index) => {
    const isBefore = cell.column >= valuesFrom && cell.column + cell.colSpan <= start;
    return (index >= first || isBefore) && !vocabulary.findExact(cell.text) && !isGrouping(cell);
  });
}

function isGrouping(cell: Cell): boolean {
  return /勾稽关系/.test(cell.text) || isApplicants(cell) || isOrganisations(cell);
}

/** 申请人情况, the heading over all columns. */
function isApplicants({ text }: Cell): boolean {
  return labelKeyWithoutRemarks(text) === '申请人情况';
}

/** The heading over the five kinds, misprinted or not; 其他组织 may be what one of them is called. */
function isOrganisations({ text }: Cell): boolean {
  const key = labelKey(text);
  return similarity(key, labelKey(organisationsHeading)) >= (key.includes('法人') ? 0.62 : 0.8);
}

/** The columns below a header that the form does not have. */
function columnsBelow({ raw, column, colSpan }: Cell, isExact: boolean): ApplicantColumn[] {
  const foreign = raw.replaceAll('\n', '');
  return Array.from({ length: colSpan }, (_, index) => ({
    foreign,
    ...(isExact && { column: column + index }),
  }));
}

/** Where the source has a grid, what stands below the header is told from the rest; in text it may be shifted. */
function strangeColumns(
  strangers: readonly Cell[],
  isExact: boolean,
  form: Form,
  [first]: readonly StatutoryRow[],
): Finding {
  const names = strangers.map((cell) => cell.raw.replaceAll('\n', '')).join('”“');
  const consequence = isExact ? '这些列没有归入任何指标' : '各列的归属存疑';
  return {
    code: 'table.header-unknown',
    severity: 'error',
    message: `申请情况表的表头多出“${names}”，${consequence}，请核对原文。`,
    ...(!isExact && { figures: figuresOfColumns(form.applicants, form) }),
    ...(first && { at: first.at }),
  };
}

function columnOrder(printed: readonly Labelled[], form: Form, [first]: readonly StatutoryRow[]): Finding {
  return {
    code: 'table.column-order',
    severity: 'warning',
    message: `申请情况表各列的次序与法定表格不同，按印出的次序“${printed.map((applicant) => applicant.label).join('、')}”读取，请核对原文。`,
    figures: figuresOfColumns(form.applicants, form),
    ...(first && { at: first.at }),
  };
}

function lostHeader(
  lost: readonly Labelled[],
  doubtful: readonly Labelled[],
  form: Form,
  [first]: readonly StatutoryRow[],
): Finding {
  const names = lost.map((applicant) => applicant.label).join('”“');
  return {
    code: 'table.header-lost',
    severity: 'error',
    message: `申请情况表的表头缺少或重复“${names}”，各列按法定表格的次序读取，请核对原文。`,
    figures: figuresOfColumns(doubtful, form),
    ...(first && { at: first.at }),
  };
}

function figuresOfColumns(columns: readonly Labelled[], form: Form): string[] {
  return form.requests.flatMap((row) => columns.map((column) => `requests.${row.id}.${column.id}`));
}

/** Header cells from left to right: by column where the source knows it, else by the tree they make. */
function orderHeader(headerRows: readonly StatutoryRow[], kinds: Vocabulary<Labelled>): Cell[] {
  const levels = headerRows.map((row) => row.cells.filter((cell) => cell.text !== ''));
  if (haveGrid(headerRows)) {
    return levels.flat().sort((one, other) => one.column - other.column);
  }
  // One header row for all has no heading over the kinds.
  const isGrouped = levels.flat().some(isOrganisations);
  const isKind = (cell: Cell): boolean => isGrouped && kinds.findExact(cell.text) !== undefined;
  const below = levels.flat().filter(isKind);
  return expandHeader(levels.map((level) => level.filter((cell) => !isKind(cell)))).flatMap((cell) =>
    isOrganisations(cell) ? below : [cell],
  );
}

/** Replaces 申请人情况, which only groups, by the header rows below it, unless they are glued to its own. */
function expandHeader([first, ...below]: readonly Cell[][]): Cell[] {
  if (!first) return [];
  const isGlued = first.some(isOrganisations);
  const group = isGlued ? undefined : first.find(isApplicants);
  return group
    ? first.flatMap((cell) => (cell === group ? expandHeader(below) : [cell]))
    : [...first, ...expandHeader(below)];
}

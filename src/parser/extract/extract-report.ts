import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import { forms } from '../../model/forms/forms.ts';
import type { ExtractedReport, FormId } from '../../model/report.ts';
import { toSimplified } from '../../model/traditional-characters.ts';
import type { Block, Document } from '../document.ts';
import { readDisclosure } from './disclosure/disclosure.ts';
import { findPublishedTotal } from './disclosure/published-total.ts';
import { readDisputes } from './disputes/disputes.ts';
import { readRequests } from './requests/requests.ts';
import { aggregateFinding, findScope } from './scope.ts';
import { readProse, sectionOf } from './sections.ts';
import { attachedTables } from './tables/attached-tables.ts';
import { comparableCells } from './tables/comparable-cells.ts';
import { foreignCaptions } from './tables/foreign-caption.ts';
import { cutTablesAtHeadings } from './tables/headings-in-tables.ts';
import { recogniseForm } from './tables/recognise-form.ts';
import {
  findStatutoryRows,
  kindOfRow,
  type StatutoryRow,
  type StatutoryRows,
} from './tables/statutory-rows.ts';
import { firstReport } from './title/first-report.ts';
import { readTitle, type Title } from './title/title.ts';

export type Extraction = { report: ExtractedReport; findings: Finding[] };

/** Takes title, sections and every figure of the recognised form out of a document; never throws on content. */
export function extractReport(file: Document): Extraction {
  const findings: Finding[] = [...file.findings];
  const whole = cutTablesAtHeadings(comparableCells(file));
  const document = firstReport(whole, findings);
  const { sections, paragraphs: prose, firstSection } = readProse(document);
  const title = readTitle(headOf(document, firstSection), document, findings);
  const tables = withoutOwnYear(findStatutoryRows(document), title);
  findings.push(...tables.findings, ...attachedTables(tables, prose));
  const formId = recogniseForm([...tables.disclosure, ...tables.requests], findings);
  if (!formId) {
    findings.push({
      code: 'table.no-form',
      severity: 'error',
      message: '没有找到 2019 年版或 2021 年版的法定统计表，没有读取任何数字。',
    });
    return {
      report: { format: document.format, ...title, form: null, sections, figures: {}, subRows: [], prose },
      findings,
    };
  }
  findings.push(...aggregateFinding(findScope({ organName: title.organName, prose })));
  findings.push(...formBeforeItsTime(formId, title, document));
  findings.push(...foreignCaptions(tables, formId, title), ...tablesOfAnnex(formId, document, whole));
  const form = forms[formId];
  const disclosure = readDisclosure(tables.disclosure, form, findings);
  const read = {
    ...disclosure.figures,
    ...readRequests(tables.requests, form, findings),
    ...readDisputes(tables.disputes, form, findings),
  };
  const publishedTotal = disclosure.publishedTotal ?? findPublishedTotalInProse(document, findings);
  const figures = completeFigures(formId, read, findings);
  return {
    report: {
      format: document.format,
      ...title,
      form: formId,
      sections,
      figures,
      subRows: disclosure.subRows,
      ...(publishedTotal && { publishedTotal }),
      prose,
    },
    findings: findings.map((finding) => nameFigure(finding, figures)),
  };
}

/** The form of 2021 was prescribed in September 2021 (国办公开办函〔2021〕30号), for the report of that year. */
function formBeforeItsTime(
  form: FormId,
  { title, year, yearSource }: Title,
  { blocks }: Document,
): Finding[] {
  if (form !== '2021' || yearSource !== 'title' || year === null || year >= 2021) return [];
  const message = `标题“${title}”写的是 ${year} 年，而表格是 2021 年版，那一年还没有这一版，年份可能有误。`;
  return [{ code: 'title.year-differs', severity: 'warning', message, at: blocks[0]?.at ?? {} }];
}

/**
 * Tables before the first section, where the file has others behind it: they may be an annex of the report and not its
 * own.
 */
function tablesOfAnnex(form: FormId, { blocks }: Document, whole: Document): Finding[] {
  const next = whole.blocks[blocks.length];
  if (next?.kind !== 'paragraph' || sectionOf(next.text) !== 1) return [];
  if (blocks.some((block) => block.kind === 'paragraph' && sectionOf(block.text) !== undefined)) return [];
  const figures = figuresOf(form).map(({ id }) => id);
  const message = `读取的表格都在“${next.text}”之前，不一定是本机关这一年的数字，请核对原文。`;
  return [{ code: 'table.apart', severity: 'warning', message, figures, at: next.at }];
}

/** What comes before the first section, and before the first statutory table where no section has a heading. */
function headOf({ blocks }: Document, firstSection: number): readonly Block[] {
  const firstTable = blocks.findIndex(
    (block) => block.kind === 'table' && block.rows.some((row) => kindOfRow(row) !== undefined),
  );
  return blocks.slice(0, firstTable < 0 ? firstSection : Math.min(firstSection, firstTable));
}

/** The rows without the report's own year, in brackets or by itself: 规章（2023年） is 规章 in the report of 2023, and in no other. */
function withoutOwnYear(tables: StatutoryRows, { year, yearSource }: Title): StatutoryRows {
  // One that a table alone names is not known to be the report's.
  if (year === null || yearSource === 'table') return tables;
  const own = new RegExp(`^(?:${year}年?度?|\\(${year}年?度?\\))$`);
  const withoutYear = (text: string): string => {
    if (!text.includes(String(year))) return text;
    if (own.test(text)) return '';
    return text.replace(/\([^()]*\)/g, (remark) =>
      own.test(remark) ? '' : remark.replaceAll(`${year}年`, ''),
    );
  };
  const clean = (rows: readonly StatutoryRow[]): StatutoryRow[] =>
    rows.map((row) =>
      row.cells.some(({ text }) => withoutYear(text) !== text)
        ? { ...row, cells: row.cells.map((cell) => ({ ...cell, text: withoutYear(cell.text) })) }
        : row,
    );
  const { disclosure, requests, disputes } = tables;
  return {
    ...tables,
    disclosure: clean(disclosure),
    requests: clean(requests),
    disputes: clean(disputes),
  };
}

/** A reader knows no figures: what it noticed in a cell is of the figure that was read there. */
function nameFigure(finding: Finding, figures: Readonly<Record<string, Figure>>): Finding {
  const { at } = finding;
  if (finding.figures || at?.start === undefined) return finding;
  const named = Object.keys(figures).filter((id) => {
    const place = figures[id]?.at;
    return place !== undefined && place.start === at.start && place.end === at.end && place.line === at.line;
  });
  return named.length > 0 ? { ...finding, figures: named } : finding;
}

function findPublishedTotalInProse(document: Document, findings: Finding[]): Figure | undefined {
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  // The remark is bounded, so that no text of open brackets makes it slow.
  const note = paragraphs.find((paragraph) =>
    /公开发布总数量(?:[(（][^)）]{0,300}[)）])?[:：]/.test(toSimplified(paragraph.text)),
  );
  return note && findPublishedTotal([note], findings);
}

/** Every figure of the form in its order; one without a cell is absent, with a finding a table row. */
function completeFigures(
  form: FormId,
  read: Readonly<Record<string, Figure>>,
  findings: Finding[],
): Record<string, Figure> {
  const absent = new Map<string, string[]>();
  const figures: Record<string, Figure> = {};
  for (const { id, kind } of figuresOf(form)) {
    const figure = read[id];
    figures[id] = figure ?? { state: 'absent', ...(kind === 'amount' && { unit: null, unitSource: null }) };
    if (figure) continue;
    const row = id.slice(0, id.lastIndexOf('.'));
    absent.set(row, [...(absent.get(row) ?? []), id]);
  }
  for (const ids of absent.values()) findings.push(absentRow(form, ids));
  return figures;
}

function absentRow(form: FormId, ids: string[]): Finding {
  const [first = ''] = ids;
  const name = figureName(form, first);
  const row = ids.length > 1 ? name.slice(0, name.lastIndexOf(' · ')) : name;
  return {
    code: 'table.missing-cells',
    severity: 'error',
    message: `报告中没有“${row}”的数值格，${ids.length} 个指标缺项。`,
    figures: ids,
  };
}

import { type ProseParagraph, type Section, type SectionHeading, withProse } from '../../model/report.ts';
import { toSimplified } from '../../model/traditional-characters.ts';
import type { Block, Document } from '../document.ts';
import { labelKey } from './labels/label.ts';

/** A heading found in the text: which section it opens, and where. */
type Heading = { number: number; block: number; printed: string; rest: string; weight: number };

type Prose = {
  sections: Section[];
  paragraphs: ProseParagraph[];
  /** Index of the block that opens the first section; the number of blocks where no heading is found. */
  firstSection: number;
};

/** Wordings of the six section titles, A.1 of the notices and the longer ones of ministries. */
const titles: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息情况'],
  ['收到和处理政府信息公开申请情况'],
  [
    '政府信息公开行政复议行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '因政府信息公开工作被申请行政复议提起行政诉讼情况',
  ],
  [
    '存在的主要问题及改进情况',
    '存在的主要问题和改进情况',
    '存在主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
  ],
  ['其他需要报告的事项', '其他需要报告事项', '需要报告的其他事项'],
];
const digits = '一二三四五六';
/** The reading of a character, which some pages print behind it: 申请(qǐng). */
const pinyin = /[(（]\p{Script=Latin}{1,6}[)）]/gu;

/**
 * Finds the six sections in order, those that have a heading: heading as printed and prose, tables left out.
 * Sub-headings and lists that repeat a section's title are told apart by number and order.
 */
export function readProse(document: Document): Prose {
  const headings = chooseHeadings(document.blocks.flatMap((block, index) => findHeading(block, index) ?? []));
  const paragraphs = collectParagraphs(document.blocks, headings);
  const printed = headings.map(({ number, block, printed: heading }): SectionHeading => {
    const { line, page } = document.blocks[block]?.at ?? {};
    return { number, heading, ...(line !== undefined && { line }), ...(page !== undefined && { page }) };
  });
  return {
    sections: withProse(printed, paragraphs),
    paragraphs,
    firstSection: headings[0]?.block ?? document.blocks.length,
  };
}

function collectParagraphs(blocks: readonly Block[], headings: readonly Heading[]): ProseParagraph[] {
  const byBlock = new Map(headings.map((heading) => [heading.block, heading]));
  const paragraphs: ProseParagraph[] = [];
  let section = 0;
  for (const [index, block] of blocks.entries()) {
    const heading = byBlock.get(index);
    if (heading) section = heading.number;
    const text = heading ? heading.rest : block.kind === 'paragraph' ? block.text : '';
    if (text !== '') paragraphs.push({ section, text, at: block.at });
  }
  return paragraphs;
}

/** The number of the section whose title a line prints, with an enumerator or without; undefined for any other. */
export function sectionOf(printed: string): number | undefined {
  const key = labelKey(printed.replace(pinyin, ''));
  const number = titles.findIndex((wordings) => wordings.includes(key)) + 1;
  return number > 0 ? number : undefined;
}

function findHeading(block: Block, index: number): Heading | undefined {
  if (block.kind === 'table') return undefined;
  const printed = block.text;
  const enumerator = /^[(（]?([一二三四五六七八九十]|\d{1,2})\s*[)）、.．，,]/u.exec(
    printed.normalize('NFKC'),
  )?.[1];
  const number = sectionOf(printed);
  if (number) return { number, block: index, printed, rest: '', weight: weightOf(enumerator, number) };
  return enumerator && digits.includes(enumerator) ? findRunInHeading(printed, index, enumerator) : undefined;
}

/** A heading with its text in the same paragraph: 六、其他需要报告的事项：无。 */
function findRunInHeading(printed: string, block: number, enumerator: string): Heading | undefined {
  const number = digits.indexOf(enumerator) + 1;
  for (const title of titles[number - 1] ?? []) {
    const words = [...title].join('[、\\s]*');
    const pattern = new RegExp(`^([一二三四五六]\\s*[、.．，,]\\s*${words})[\\s:：。，]*(.+)$`, 'u');
    const [whole = '', heading, rest] = pattern.exec(toSimplified(printed)) ?? [];
    if (heading && rest)
      return {
        number,
        block,
        printed: printed.slice(0, heading.length),
        rest: printed.slice(whole.length - rest.length),
        weight: weightOf(enumerator, number),
      };
  }
  return undefined;
}

/** 一、 of the right number is the surest sign; Word's automatic numbers turn it into 1. or drop it. */
function weightOf(enumerator: string | undefined, number: number): number {
  if (enumerator === undefined) return 2;
  if (enumerator === digits[number - 1]) return 4;
  return enumerator === String(number) ? 3 : 1;
}

/** A run of headings by its last one, and how surely they are the report's. */
type Run = { weight: number; heading: Heading; before: Run | undefined };

/** The heaviest run of headings whose numbers rise with their position. */
function chooseHeadings(candidates: readonly Heading[]): Heading[] {
  const runs: Run[] = [];
  for (const heading of candidates) {
    const before = heaviest(runs.filter((run) => run.heading.number < heading.number));
    const run = { weight: heading.weight + (before?.weight ?? 0), heading, before };
    // Of the runs that end in the same section only the heaviest, and of these the latest, goes on.
    const rival = runs.findIndex((other) => other.heading.number === heading.number);
    if (rival < 0) runs.push(run);
    else if (run.weight >= (runs[rival]?.weight ?? 0)) runs[rival] = run;
  }
  const chosen: Heading[] = [];
  for (let run = heaviest(runs); run; run = run.before) chosen.unshift(run.heading);
  return chosen;
}

/** On a tie the later heading wins: the first may stand in a table of contents. */
function heaviest(runs: readonly Run[]): Run | undefined {
  return [...runs].sort(
    (one, other) => other.weight - one.weight || other.heading.block - one.heading.block,
  )[0];
}

import { Chance } from '../chance.ts';
import type { PlannedOrgan } from '../organ.ts';
import { drawOutline, type OutlinedParagraph } from './outline.ts';
import { type Speaker, slotsOf } from './slots.ts';
import { type Slots, writeSentence } from './template.ts';

/** Whose text of which year a report takes over; its own of its year where it writes for itself. */
export type TextSource = Pick<PlannedOrgan, 'key' | 'kind'> & { year: number };

/** What the prose tells of table 3. */
type RequestFacts = { received: number; carriedIn: number; carriedOut: number };

/** Of the paragraphs of a text that is taken over, how many are written anew. */
const freshRate = 0.12;

/** Said in every report, so that nobody who comes upon its text alone takes it for a real one. */
export const madeUpNote = '本报告为测试用的虚构内容，不是真实报告。';

/**
 * Writes the prose of the six sections, a list of paragraphs each. Sentences are drawn by the source alone, so that
 * two reports with one source say the same, each with its own names, year and requests.
 */
export function writeProse(
  source: TextSource,
  own: TextSource,
  speaker: Speaker,
  facts: RequestFacts,
  seed: number,
): string[][] {
  const [outline, ownOutline] = [source, own].map((text) =>
    drawOutline(text.kind, chanceOf(text, seed, 'outline')),
  );
  const isOwn = source.key === own.key && source.year === own.year;
  const anew = chanceOf(own, seed, 'anew');
  const slots = slotsOf(speaker);
  const sections = outline?.map((paragraphs, section) =>
    paragraphs.map((paragraph, index) => {
      const other = !isOwn && anew.happens(freshRate) ? ownOutline?.[section]?.[index] : undefined;
      const chance = chanceOf(other ? own : source, seed, `${section} ${index}`);
      return writeParagraph(other ?? paragraph, slots, speaker, facts, chance);
    }),
  );
  return (sections ?? []).map((paragraphs, index) =>
    index === 0 ? [madeUpNote, ...paragraphs] : paragraphs,
  );
}

function chanceOf({ key, year }: TextSource, seed: number, part: string): Chance {
  return new Chance(seed, key, 'prose', year, part);
}

function writeParagraph(
  { lead, patterns, tellsRequests, isList }: OutlinedParagraph,
  slots: Slots,
  speaker: Speaker,
  facts: RequestFacts,
  chance: Chance,
): string {
  const start = writeSentence(lead, slots, chance);
  const told = tellsRequests ? tellRequests(facts, speaker, chance) : '';
  const sentences = patterns.map((pattern) => writeSentence(pattern, slots, chance));
  if (!isList) return start + told + sentences.join('');
  const points = sentences.map((sentence, index) => `${'一二三四五六七八九十'[index]}是${sentence}`);
  return `${start}${points.join('；')}。`;
}

/** What a report says of the requests it received, as table 3 has them. */
function tellRequests(
  { received, carriedIn, carriedOut }: RequestFacts,
  { year, names: { self } }: Speaker,
  chance: Chance,
): string {
  const carried = carriedIn > 0 ? `上年结转${carriedIn}件，` : '';
  const next = carriedOut > 0 ? `结转下年度${carriedOut}件。` : '均已按期答复。';
  if (received > 0) {
    const words = chance.one([
      `${year}年，${self}共收到政府信息公开申请${received}件，`,
      `本年度新收政府信息公开申请${received}件，`,
      `全年受理依申请公开政府信息申请共${received}件，`,
    ]);
    return words + carried + next;
  }
  const words = chance.one([
    `${year}年，${self}未收到政府信息公开申请`,
    `本年度没有收到公民、法人或者其他组织提出的政府信息公开申请`,
    `全年未接到政府信息公开申请`,
  ]);
  return carriedIn > 0 ? `${words}，${carried}${next}` : `${words}。`;
}

import { z } from 'zod';
import type { Finding } from './finding.ts';

/** What the comparison of texts (src/likeness) goes by; the methods page says the same. */
export const likenessLimits = {
  /**
   * Characters in a row that must be the same for a passage: what two people do not write alike by chance. The five
   * first reports share 12 to 13 characters with each other at the most, a phrase from the regulations.
   */
  passage: 20,
  /** Of which so many must be counted characters, so that a row of standing words is no passage. */
  countedInPassage: 10,
  /** With fewer counted characters left a text is too short to be called like another. */
  counted: 100,
  /** From this share on a match is shown: below it two reports have a paragraph in common, not a text. */
  shownShare: 0.3,
  /**
   * From this share on two texts are nearly the same (内容雷同). A text taken over with new numbers, names and a
   * sentence or two keeps nine tenths.
   */
  failShare: 0.8,
  /** What stands in so many counties of a year is a manner of speaking: at least ten, and this share of them. */
  commonCounties: 10,
  commonShare: 0.05,
} as const;

const count = z.int().nonnegative();

/** A part of a paragraph that stands in another report too. */
const sharedPassageSchema = z.strictObject({
  /** Which of the report's paragraphs, counted from 0, and from where to where of its text (UTF-16). */
  paragraph: count,
  start: count,
  end: count,
  /** The line on which it begins in the other report; null where that report has no lines. */
  line: z.int().positive().nullable(),
});
export type SharedPassage = z.infer<typeof sharedPassageSchema>;

/** Another report whose text this one has in part; `shared` of this one's counted characters stand in it. */
const likeReportSchema = z.strictObject({
  organ: z.string(),
  name: z.string(),
  /** The places above it in one line, to tell organs of one name apart. */
  place: z.string(),
  year: z.int(),
  shared: count,
  passages: z.array(sharedPassageSchema),
});
type LikeReport = z.infer<typeof likeReportSchema>;

/** How like a report's text is to others: the check text.copied of one report, by what others say. */
export const likenessRecordSchema = z.strictObject({
  organ: z.string(),
  year: z.int(),
  verdict: z.enum(['pass', 'fail', 'notAssessable']),
  /** Characters that were compared, and those left out because many counties say them alike. */
  counted: count,
  leftOut: count,
  /** The likest first. */
  matches: z.array(likeReportSchema),
});
export type LikenessRecord = z.infer<typeof likenessRecordSchema>;

/** The share of a match in whole percents, rounded down: 100 only where every counted character is shared. */
export function sharePercent(counted: number, { shared }: Pick<LikeReport, 'shared'>): number {
  return Math.floor((shared * 100) / counted);
}

/** How the check text.copied came out on one report when it was held against others, and what it found. */
export type CopiedCheck = Pick<LikenessRecord, 'verdict'> & { finding?: Finding | undefined };

/** The check alone, without the passages that it rests on. */
export function copiedCheck(record: LikenessRecord): CopiedCheck {
  return { verdict: record.verdict, finding: findCopied(record) };
}

/** The finding of a report that has nearly all its text from one of the same year or before; else undefined. */
export function findCopied({ organ, year, verdict, counted, matches }: LikenessRecord): Finding | undefined {
  const source = matches.find((match) => match.year <= year);
  if (verdict !== 'fail' || !source) return undefined;
  const whose = source.organ === organ ? '本机关' : `${source.place}${source.name}`;
  return {
    code: 'text.copied',
    severity: 'warning',
    message: `正文中可比的 ${counted} 字，有 ${source.shared} 字（${sharePercent(counted, source)}%）与${whose} ${source.year} 年报告相同。`,
  };
}

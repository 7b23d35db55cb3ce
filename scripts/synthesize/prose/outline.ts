import type { OrganKind } from '../../../src/model/organ.ts';
import type { Chance } from '../chance.ts';
import {
  fees,
  improvementLeads,
  improvements,
  nothingElse,
  otherMatters,
  problemLeads,
  problems,
  tableLeads,
} from './closing-sentences.ts';
import { management, openings, platform, proactive, requestRules, supervision } from './general-sentences.ts';
import { localSentences, rostersOf } from './local-sentences.ts';

/** A paragraph before it is written: what stands before its sentences, and their patterns. */
export type OutlinedParagraph = {
  lead: string;
  patterns: readonly string[];
  /** Whether the requests of the year are told here. */
  tellsRequests?: true;
  /** Whether the sentences are points of a list: 一是…；二是…。 */
  isList?: true;
};

/** The paragraphs of the six sections. */
type Outline = readonly OutlinedParagraph[][];

/** The five matters of section 1, as organs head them. */
const matters = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const heads: readonly ((index: number) => string)[] = [
  (index) => `（${'一二三四五'[index]}）${matters[index]}。`,
  (index) => `${index + 1}.${matters[index]}情况：`,
  (index) => `（${'一二三四五'[index]}）${matters[index]}情况。`,
  () => '',
];

/** Sentences that a paragraph has besides, in a short, a usual and a long report. */
const talks = [0, 1, 3];

/** Draws what a report speaks of, and in which order. */
export function drawOutline(kind: OrganKind, chance: Chance): Outline {
  const head = chance.one(heads) ?? (() => '');
  const talk = talks[chance.weighted([50, 30, 20])] ?? 0;
  const some = (list: readonly string[], least: number, most: number): string[] =>
    chance.some(list, chance.between(least, most) + talk);
  const local = localSentences(kind);
  const hasWords = chance.happens(0.15);
  const leads = tableLeads.map((patterns): OutlinedParagraph[] =>
    hasWords ? [{ lead: '', patterns: [chance.one(patterns)] }] : [],
  );
  const telling = { lead: head(1), patterns: some(requestRules, 1, 2), tellsRequests: true } as const;
  return [
    [
      { lead: '', patterns: chance.some(openings, 1) },
      { lead: head(0), patterns: some(proactive, 3, 5) },
      { lead: '', patterns: some(local, 3, 5) },
      { lead: '', patterns: chance.some(rostersOf(kind), 2 + (talk > 1 ? 1 : 0)) },
      telling,
      { lead: head(2), patterns: some(management, 2, 4) },
      { lead: head(3), patterns: some(platform, 2, 4) },
      { lead: head(4), patterns: some(supervision, 2, 3) },
    ],
    ...leads,
    [
      { lead: chance.one(problemLeads), patterns: some(problems, 3, 4), isList: true },
      { lead: chance.one(improvementLeads), patterns: some(improvements, 3, 5), isList: true },
    ],
    lastSection(chance),
  ];
}

function lastSection(chance: Chance): OutlinedParagraph[] {
  const kind = chance.weighted([40, 25, 35]);
  if (kind === 0) return [{ lead: '', patterns: [chance.one(nothingElse)] }];
  const fee = { lead: '', patterns: [chance.one(fees)] };
  return kind === 1 ? [fee] : [{ lead: '', patterns: chance.some(otherMatters, chance.between(1, 2)) }, fee];
}

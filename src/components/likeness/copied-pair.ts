import type { Finding } from '../../model/finding.ts';
import { findCopied, type LikenessRecord } from '../../model/likeness.ts';
import type { ProseRecord } from '../../model/records.ts';
import { shownMatches } from './like-reports.ts';
import { withPunctuation } from './with-punctuation.ts';

/** The other half of a pair of reports with one text: its name, its page, and the longest passage in both. */
export type CopiedPair = { name: string; address: string; quote: string };

/** Of a passage no more is quoted than this. */
const longestQuote = 120;

/** The report that a finding of text.copied holds another against; undefined for what was found in one text alone. */
export function findCopiedPair(
  finding: Finding,
  record: LikenessRecord,
  prose: ProseRecord,
): CopiedPair | undefined {
  const source = record.matches.findIndex(({ year }) => year <= record.year);
  const match = shownMatches(record)[source];
  if (!match || findCopied(record)?.message !== finding.message) return undefined;
  const quotes = (record.matches[source]?.passages ?? []).map((passage) => {
    const text = prose[passage.paragraph]?.text ?? '';
    const { start, end } = withPunctuation(text, passage);
    return text.slice(start, end);
  });
  const longest = quotes.reduce((one, other) => (other.length > one.length ? other : one), '');
  const quote = longest.length > longestQuote ? `${longest.slice(0, longestQuote)}……` : longest;
  return { name: match.name, address: match.address, quote };
}

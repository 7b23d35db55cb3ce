import type { OrganFile } from '../../src/model/organ.ts';
import { whyTooEarly } from '../../src/model/publication-date.ts';
import type { ParseResult } from '../sandbox/parse-sandbox.ts';
import { type FileBytes, type Filing, placeText, refuse, write } from './filing.ts';
import {
  divisionNotes,
  nameNotes,
  namesakeNotes,
  nearNameNotes,
  otherOrganNotes,
  placeNotes,
  unlistedTownNotes,
} from './notes.ts';
import type { Outcome } from './outcome.ts';
import { type Recognition, recogniseOrgan } from './recognise.ts';
import type { ShelvedOrgan } from './shelf.ts';
import { slugsFor } from './slug.ts';

/** Where a report goes: the address, and the organ that is there or the one to make. */
type Target = { slug: string; organ: OrganFile; shelved?: ShelvedOrgan };

/** Files a report whose bytes are not there yet: finds its organ and year, and writes it unless it is a dry run. */
export function fileReport(given: FileBytes, parsed: ParseResult, filing: Filing): Outcome {
  const { file, bytes, sha256 } = given;
  if ('refusal' in parsed) return refuse(file, parsed.refusal.message);
  const { options, words, shelf } = filing;
  const { report } = parsed;
  const year = options.year ?? report.year;
  const recognised = recogniseOrgan(parsed, options, words.index);
  const target = findTarget(recognised, sha256, filing);
  if (typeof target === 'string') return refuse(file, target);
  if (year === null) return refuse(file, '标题和正文都没有写明年度，请用 --year 指明。');
  const fault = whyTooEarly(options.source?.published, year);
  if (fault !== undefined) return refuse(file, `--published：${fault}。`);
  const { slug, organ, shelved } = target;
  const outcome = {
    ...{ file, year, organName: organ.name, findings: report.findings.length },
    yearSource: options.year === undefined ? report.yearSource : ('option' as const),
    place: placeText(organ.division?.code, words),
  };
  const twin = shelved?.files.get(year);
  if (twin) {
    const message = `${slug} 的 ${year} 年度已有另一份报告 organs/${slug}/${twin.file}，${file} 没有添加；如果是机关重新公布的，请先删去原来的一份。`;
    return { ...outcome, action: 'refused', notes: [message] };
  }
  const name = `${year}.${report.format}`;
  const made = shelved ? undefined : organ;
  const refusal = write(filing, { slug, organ: made, file: name, bytes, year, source: options.source });
  if (refusal !== undefined) return { ...outcome, action: 'refused', notes: [refusal] };
  const notes = notesOf(target, report.organName, recognised, filing);
  if (recognised && !shelved) shelf.addOrgan(slug, organ, recognised.reading);
  shelf.addFile({ slug, file: name, year, hasSource: options.source !== undefined }, sha256);
  const isOther = report.year !== null && report.year !== year;
  const otherYear = isOther ? [`文中的年度是 ${report.year} 年，按指定存为 ${year} 年。`] : [];
  return { ...outcome, action: 'added', target: `${slug}/${name}`, notes: [...otherYear, ...notes] };
}

/** The organ to file under; a sentence where none can be found. */
function findTarget(
  recognised: Recognition | undefined,
  sha256: string,
  { shelf, words, options }: Filing,
): Target | string {
  const chosen = options.organ === undefined ? undefined : shelf.organAt(options.organ);
  if (chosen) return { slug: chosen.slug, organ: chosen.organ, shelved: chosen };
  if (!recognised) return '标题、署名和正文都没有写明是哪个机关的报告，请用 --name 或 --organ 指明。';
  const { organ, reading } = recognised;
  const slugs = slugsFor(recognised, sha256, words);
  const known = shelf.findOrgan(organ, reading, slugs);
  if (known && options.organ !== undefined) {
    return `这个机关已有自己的文件夹 organs/${known.slug}，没有另建 ${options.organ}。`;
  }
  if (known) return { slug: known.slug, organ: known.organ, shelved: known };
  const slug = shelf.freeSlug(options.organ === undefined ? slugs : [options.organ]);
  return slug === undefined ? '这个机关的地址已被占用，请用 --organ 另选一个。' : { slug, organ };
}

function notesOf(
  { slug, organ, shelved }: Target,
  printed: string | null,
  recognised: Recognition | undefined,
  { shelf, words, options }: Filing,
): string[] {
  const others = otherOrganNotes(printed, slug, organ, words.index);
  if (!recognised) return others;
  if (shelved) return others.length > 0 ? others : nameNotes(recognised, shelved);
  return [
    ...others,
    ...placeNotes(recognised, words.index),
    ...unlistedTownNotes(recognised, words.index),
    ...divisionNotes(recognised, options.division, words.index),
    ...namesakeNotes(recognised, shelf.namesakes(organ.name)),
    ...nearNameNotes(shelf.nearNamed(organ, recognised.reading)),
  ];
}

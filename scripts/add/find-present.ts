import { whyTooEarly } from '../../src/model/publication-date.ts';
import { type FileBytes, type Filing, placeText, write } from './filing.ts';
import type { Outcome } from './outcome.ts';
import type { ShelvedFile } from './shelf.ts';

/** Says where bytes are that are there already, and adds a source where it has none; undefined where they are new. */
export function findPresent(given: FileBytes, filing: Filing): Outcome | undefined {
  const { shelf, options, words } = filing;
  const there = shelf.findBytes(given.sha256, given.bytes.length);
  const known = there && shelf.organAt(there.slug);
  if (!there || !known) return undefined;
  const { slug, year } = there;
  const { name, division } = known.organ;
  const place = placeText(division?.code, words);
  const outcome = { file: given.file, organName: name, year, place };
  if ((options.organ ?? slug) !== slug || (options.year ?? year) !== year) {
    const message = `同样的内容已存为 organs/${slug}/${there.file}，没有再存一份。`;
    return { ...outcome, action: 'refused', notes: [message] };
  }
  return { ...outcome, target: `${slug}/${there.file}`, ...addSource(there, given, filing) };
}

function addSource(
  there: ShelvedFile,
  { bytes }: FileBytes,
  filing: Filing,
): Pick<Outcome, 'action' | 'notes'> {
  const { slug, year } = there;
  const { source } = filing.options;
  const sourceFile = `organs/${slug}/${year}.source.json`;
  if (!source) return { action: 'present', notes: [] };
  if (there.hasSource) {
    return { action: 'present', notes: [`出处 ${sourceFile} 已有，没有改动；要更正请直接修改这个文件。`] };
  }
  const fault = whyTooEarly(source.published, year);
  if (fault !== undefined) return { action: 'refused', notes: [`--published：${fault}。`] };
  const refusal = write(filing, { slug, year, bytes, organ: undefined, file: undefined, source });
  if (refusal !== undefined) return { action: 'refused', notes: [refusal] };
  there.hasSource = true;
  return {
    action: 'present',
    notes: [`${filing.options.isDryRun ? '将补上' : '补上了'}出处 ${sourceFile}。`],
  };
}

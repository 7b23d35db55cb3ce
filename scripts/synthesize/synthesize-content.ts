import type { PlaceWords } from '../add/place-words.ts';
import type { SynthesizeOptions } from './arguments.ts';
import { openFolder, writeOrgan } from './content-folder.ts';
import { madeUpOrgans } from './made-up-organs.ts';
import { makeReports } from './make-reports.ts';
import { placeCharacters } from './places.ts';

const note = '测试用的虚构内容：地名取自区划代码表，机关的报告、数字和文字都是程序编造的，不可引用。';

/** The first organs have no files that cannot be read, so that a small content parses without a refusal. */
const wholeOrgans = 1000;

/**
 * Writes a made-up content folder, an organ at a time; tells `show` how many organs are done, and gives how many
 * reports there are, and their bytes.
 */
export function synthesizeContent(
  { organs, years, seed, formats }: Omit<SynthesizeOptions, 'out'>,
  folder: string,
  words: PlaceWords,
  show: (done: number) => void = () => {},
): { reports: number; bytes: number } {
  openFolder(folder, { note, seed, organs });
  const settings = { seed, years, formats, hasDefects: true, characters: placeCharacters(words.index) };
  const total = { reports: 0, bytes: 0 };
  let done = 0;
  for (const organ of madeUpOrgans(organs, words, seed)) {
    const hasBrokenFiles = done >= wholeOrgans;
    const written = writeOrgan(folder, organ, makeReports(organ, { ...settings, hasBrokenFiles }));
    total.reports += written.reports;
    total.bytes += written.bytes;
    done += 1;
    show(done);
  }
  return total;
}

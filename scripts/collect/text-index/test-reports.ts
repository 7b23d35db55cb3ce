import { z } from 'zod';
import type { PlacedOrgan } from '../../../src/model/records.ts';
import { fillCollections } from '../writing/write-collections.ts';
import { publishTextIndex } from './publish-text-index.ts';

/** A report of an organ; `province` is that of the organ, which all its reports agree on. */
export type Report = {
  organ: string;
  name: string;
  province: string;
  year: number;
  texts: readonly string[];
};

const places = (code: string): PlacedOrgan['places'] =>
  code === 'none' ? [] : [{ code, name: `省${code}`, level: 'province' }];

/** Publishes the index of reports into a folder, beside what an earlier run left there. */
export async function publish(target: string, given: readonly Report[]): Promise<void> {
  await fillCollections(target, 'v1', async (writer) => {
    const sorted = given.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const [reports, proses] = ['reports', 'report-prose'].map((name) => writer.openRecords(name, z.json()));
    const organs = new Map<string, PlacedOrgan>();
    for (const { organ, name, province, year, texts } of sorted) {
      const id = `${organ}/${year}`;
      const [title = null, heading = '一、总体情况', ...paragraphs] = texts;
      const sections = [{ number: 1, heading, line: 2 }];
      reports?.add(id, { organ, year, report: { title, sections, figures: {} } });
      const prose = paragraphs.map((text, place) => ({
        section: 1,
        text,
        at: { line: place + 3, start: 0, end: 1 },
      }));
      proses?.add(id, prose);
      organs.set(organ, {
        slug: organ,
        name,
        kind: 'township',
        division: null,
        otherNames: [],
        places: places(province),
      });
    }
    for (const file of [reports, proses]) file?.close();
    publishTextIndex(writer, organs);
  });
}

const keyOf = ({ year, province, organ }: Report): string => `${9999 - year} ${province} ${organ}`;

import { coreNameOf } from '../../src/model/division-name.ts';
import type { OrganFile } from '../../src/model/organ.ts';
import { organFileSchema } from '../../src/model/organ-schema.ts';
import type { ProseParagraph, Report } from '../../src/model/report.ts';
import { findScope } from '../../src/parser/extract/scope.ts';
import { kindOf } from './organ-kind.ts';
import { isTownName, type NameReading, readOrganName } from './organ-name.ts';
import { findOwnName } from './own-name.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { PlaceIndex } from './place-index.ts';
import { type Resolution, resolvePlace } from './resolve-place.ts';

/** What whoever adds a report says of its organ; it goes before what the report says. */
type Settled = {
  name: string | undefined;
  kind: OrganFile['kind'] | undefined;
  division: string | undefined;
};

/** The organ of a report as its organ.json would say it, and how that was worked out. */
export type Recognition = { organ: OrganFile; reading: NameReading; resolution: Resolution };

/** Recognises whose report it is; undefined where neither the report nor whoever adds it names the organ. */
export function recogniseOrgan(
  { report, prose }: { report: Pick<Report, 'organName'>; prose: readonly ProseParagraph[] },
  settled: Settled,
  index: PlaceIndex,
): Recognition | undefined {
  const passages = passagesOf(report, prose);
  const own = settled.name ? { name: settled.name, where: 'option' as const } : findOwnName(passages, index);
  if (!own) return undefined;
  const reading = readOrganName(own.name, index);
  const core = coreNameOf(reading.town || reading.own);
  const found = resolvePlace(own, reading, passages, core, index);
  const resolution = settled.division === undefined ? found : settle(found, settled.division);
  const code = resolution.division?.code ?? null;
  const name = settled.name ?? nameOf(reading);
  const scope = findScope({ organName: report.organName, prose });
  const organ: OrganFile = {
    name,
    kind: settled.kind ?? kindOf(reading, code, index),
    division: resolution.division,
    otherNames: otherNames(name, reading, resolution, passages, index),
    // What the kind of organ says by itself is not repeated in its file.
    ...(scope?.basis === 'stated' && { scope: scope.scope }),
  };
  return organFileSchema.safeParse(organ).success ? { organ, reading, resolution } : undefined;
}

/** A code given by whoever adds the report; where the report states the same, its evidence stays. */
function settle(found: Resolution, code: string): Resolution {
  if (found.division?.code === code) return found;
  const division = { code, basis: 'inferred' as const, evidence: '添加报告时由维护者指定。' };
  return { division, candidates: found.candidates };
}

/** The organ as people call it: without the places above it, a town without 人民政府. */
export function nameOf(reading: NameReading): string {
  const { own, town, body, stated, printed } = reading;
  if (body === '' && (town !== '' || isTownName(own))) {
    return own.replace(/(?:党政(?:综合)?办公室|(?:人民)?政府(?:办公室)?)$/, '');
  }
  const [first] = stated;
  if (body === '' || town !== '') return own;
  if (!first) return printed;
  // 国家税务总局密云区税务局 stays whole: the national body stands before the place.
  return printed.startsWith(first.text) ? `${stated.at(-1)?.text}${own}` : printed;
}

/** Names of the same town that the report or the gazetteer writes otherwise. */
function otherNames(
  name: string,
  { town, body }: NameReading,
  { division, candidates }: Resolution,
  passages: readonly Passage[],
  index: PlaceIndex,
): string[] {
  const core = coreNameOf(town);
  if (town === '' || body !== '' || core === town) return [];
  const chosen = candidates.find(({ code }) => code === division?.code);
  const known = chosen && chosen.likeness !== 'same' ? (index.gazetteer.get(chosen.code) ?? name) : name;
  const printed = passages.flatMap(({ text }) =>
    text
      .split(core)
      .slice(1)
      .flatMap((behind) => {
        const type = /^(?:街道办事处|(?:镇|乡|苏木)人民政府)/.exec(behind)?.[0];
        return type === undefined ? [] : [core + type];
      }),
  );
  return [...new Set([known, ...printed])].filter((other) => other !== name);
}

import { levelOf } from '../../src/model/division.ts';
import { coreNameOf } from '../../src/model/division-name.ts';
import type { PlaceIndex } from '../add/place-index.ts';
import { Chance } from './chance.ts';

/** A county, a development zone or a city without counties, and what its towns are. */
export type Seat = { code: string; towns: string[] };

/** Towns whose name says that they have a government of their own; farms, prisons and companies have none. */
const governed = /.(?:镇|乡|街道|街道办事处|苏木|地区)$/;
const zoned = /.(?:开发区|工业园区|工业园|产业园区|管理区|示范区)$/;

/** Whether an organ that publishes a report may stand at a town's code. */
function hasOrgan(name: string): boolean {
  return governed.test(name) || zoned.test(name);
}

/** Whether a town's name is that of a development zone. */
export function isZoneName(name: string): boolean {
  return !governed.test(name) && zoned.test(name);
}

/**
 * Every seat of the gazetteer, in an order that the seed alone decides and whose every beginning is spread over the
 * provinces in proportion.
 */
export function seatsInOrder({ gazetteer, townsOf }: PlaceIndex, seed: number): Seat[] {
  const byProvince = Map.groupBy(townsOf.keys(), (code) => code.slice(0, 2));
  const ranked = [...byProvince.values()].flatMap((codes) => {
    const drawn = codes.map((code) => ({ code, draw: new Chance(seed, 'seat', code).below(1 << 30) }));
    const start = new Chance(seed, 'province', codes[0] ?? '').below(1000) / 1000;
    return drawn
      .sort((one, other) => one.draw - other.draw)
      .map(({ code }, index) => ({
        code,
        rank: (index + start) / drawn.length,
      }));
  });
  return ranked
    .sort((one, other) => one.rank - other.rank || Number(one.code) - Number(other.code))
    .map(({ code }) => ({
      code,
      towns: (townsOf.get(code) ?? []).filter((town) => hasOrgan(gazetteer.get(town) ?? '')),
    }))
    .filter(({ towns }) => towns.length > 0);
}

/**
 * Characters of places, as often as towns are called by them, and each once more for every few of the others: what
 * made-up villages are named of, which have rarer characters than towns.
 */
export function placeCharacters({ gazetteer }: PlaceIndex): string[] {
  const usual = [...gazetteer]
    .filter(([code, name]) => levelOf(code) === 'town' && governed.test(name))
    .flatMap(([, name]) => [...coreNameOf(name)])
    .filter((character) => /\p{Script=Han}/u.test(character));
  const rare = [...new Set(usual)];
  return [...usual, ...Array.from({ length: rareTimes }, () => rare).flat()];
}

const rareTimes = 5;

import {
  type ChoiceFile,
  compareFileVersion,
  type PlaceCompareFile,
  wholeCountry,
} from '../../../src/compare/compare-files.ts';
import {
  compareChoiceAddress,
  comparePlaceDataAddress,
  regionAddress,
} from '../../../src/model/addresses.ts';
import type { OrganRecord, PlacedOrgan, RegionRecord } from '../../../src/model/records.ts';
import type { RegionIndicatorsRecord } from '../../../src/model/series-records.ts';
import { regionRecords } from '../organs/regions.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';

/** So many organs are listed in one place; above that, they are found by name. */
const mostListed = 400;

/**
 * The files of the compare page, as the site serves them: the numbers of every place, and what there is to choose in
 * it. An organ's own numbers are in the file that is published of it.
 */
export class CompareAggregate {
  readonly #writer: CollectionsWriter;
  readonly #organs: readonly OrganRecord[];
  readonly #regions: ReadonlyMap<string, RegionRecord>;
  /** Organs with a report below a place, at any depth. */
  readonly #counts = new Map<string, number>();

  /** `organs` are all, with their years. */
  constructor(writer: CollectionsWriter, organs: Iterable<OrganRecord>) {
    this.#writer = writer;
    this.#organs = [...organs].filter(({ years }) => years.length > 0);
    this.#regions = new Map(regionRecords(this.#organs).map((region) => [region.code, region]));
    for (const { code, organs: slugs } of this.#regions.values()) this.#counts.set(code, slugs.length);
  }

  /** What every indicator comes to in a place. */
  addPlace({ code, indicators: measures }: RegionIndicatorsRecord): void {
    const region = this.#regions.get(code);
    if (!region) return;
    const file: PlaceCompareFile = {
      version: compareFileVersion,
      code,
      name: region.name,
      place: region.parents.map(({ name }) => name).join(''),
      address: regionAddress(code),
      organs: region.organs.length,
      indicators: measures,
    };
    this.#publish(comparePlaceDataAddress(code), JSON.stringify(file));
  }

  /** What there is to choose in the country and in every place. */
  writeChoices(): void {
    for (const choice of this.#choices()) {
      this.#publish(compareChoiceAddress(choice.code), JSON.stringify(choice));
    }
  }

  *#choices(): Iterable<ChoiceFile> {
    const members = Map.groupBy(this.#organs, ({ places }) => ownPlaceOf(places));
    const provinces = [...this.#regions.values()].filter(({ parents }) => parents.length === 0);
    yield this.#choice({ code: wholeCountry, name: '全国', parents: [], children: provinces }, members);
    for (const region of this.#regions.values()) yield this.#choice(region, members);
  }

  #choice(
    { code, name, parents, children }: Pick<RegionRecord, 'code' | 'name' | 'parents' | 'children'>,
    members: ReadonlyMap<string, readonly OrganRecord[]>,
  ): ChoiceFile {
    const organs = members.get(code) ?? [];
    return {
      version: compareFileVersion,
      code,
      name,
      parents: parents.map((parent) => ({ code: parent.code, name: parent.name })),
      places: children.map((child) => ({
        code: child.code,
        name: child.name,
        organs: this.#counts.get(child.code) ?? 0,
      })),
      organs: organs.slice(0, mostListed).map((organ) => ({
        slug: organ.slug,
        name: organ.name,
        kind: organ.kind,
      })),
      unlisted: Math.max(organs.length - mostListed, 0),
    };
  }

  #publish(address: string, json: string): void {
    this.#writer.published.write(address, `${json}\n`);
  }
}

/** The smallest place with a page that an organ is in; the whole country where none is known. */
function ownPlaceOf(places: PlacedOrgan['places']): string {
  return places.findLast(({ level }) => level !== 'town')?.code ?? wholeCountry;
}

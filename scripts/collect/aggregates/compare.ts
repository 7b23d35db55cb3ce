import { hash } from 'node:crypto';
import type { RecordStore } from '../../../src/collections/store.ts';
import {
  type ChoiceFile,
  compareFileVersion,
  type OrganCompareFile,
  type PlaceCompareFile,
  wholeCountry,
} from '../../../src/compare/compare-files.ts';
import { placeText } from '../../../src/downloads/place-text.ts';
import {
  compareChoiceAddress,
  compareOrganDataAddress,
  comparePlaceDataAddress,
  organAddress,
  regionAddress,
} from '../../../src/model/addresses.ts';
import type { OrganRecord, PlacedOrgan, RegionRecord } from '../../../src/model/records.ts';
import { populationOf } from '../../../src/model/series.ts';
import type { RegionIndicatorsRecord } from '../../../src/model/series-records.ts';
import { regionRecords } from '../regions.ts';
import type { CollectionsWriter } from '../write-collections.ts';

type ReportMeasures = OrganCompareFile['reports'][number];

/** So many organs are listed in one place; above that, they are found by name. */
const mostListed = 400;

/**
 * The files of the compare page, as the site serves them: the numbers of every organ and of every place, and what
 * there is to choose in every place.
 */
export class CompareAggregate {
  readonly #writer: CollectionsWriter;
  readonly #measures: RecordStore<ReportMeasures>;
  readonly #organs: readonly OrganRecord[];
  readonly #regions: ReadonlyMap<string, RegionRecord>;
  /** Organs with a report below a place, at any depth. */
  readonly #counts = new Map<string, number>();

  /** `organs` are all, with their years; the collection of measures is complete. */
  constructor(writer: CollectionsWriter, organs: Iterable<OrganRecord>) {
    this.#writer = writer;
    this.#measures = writer.open('measures');
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

  write(): void {
    for (const organ of this.#organs) this.#writeOrgan(organ);
    for (const choice of this.#choices()) {
      this.#publish(compareChoiceAddress(choice.code), JSON.stringify(choice));
    }
  }

  /** An organ's numbers, at the addresses of its former slugs too. */
  #writeOrgan(organ: OrganRecord): void {
    const head: OrganCompareFile = {
      version: compareFileVersion,
      slug: organ.slug,
      name: organ.name,
      kind: organ.kind,
      population: populationOf(organ),
      place: placeText(organ),
      division: organ.division?.code ?? null,
      address: organAddress(organ.slug),
      reports: [],
    };
    const ids = organ.years.toReversed().map((year) => `${organ.slug}/${year}`);
    const key = JSON.stringify([head, ids.map((id) => this.#measures.hashOf(id))]);
    const slugs = [organ.slug, ...(organ.formerSlugs ?? [])];
    this.#writer.published.putFile(slugs.map(compareOrganDataAddress), hash('sha256', key), () => {
      const reports = ids.map((id) => this.#measures.readLine(id));
      return `${JSON.stringify(head).replace(/\[\]\}$/, () => `[${reports.join(',')}]}`)}\n`;
    });
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

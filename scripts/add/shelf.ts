import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { levelOf } from '../../src/model/division.ts';
import type { OrganFile } from '../../src/model/organ.ts';
import { areNearBodies } from '../../src/model/short-name.ts';
import { readContent } from '../collect/content/read-content.ts';
import { sha256Of } from '../collect/writing/write-collections.ts';
import { areNearTowns } from './near-names.ts';
import { isTownName, type NameReading, readOrganName, townNameIn } from './organ-name.ts';
import type { PlaceIndex } from './place-index.ts';
import { nameOf } from './recognise.ts';

/** An organ's folder as it stands: what organ.json says, and the files in it by year. */
export type ShelvedOrgan = { slug: string; organ: OrganFile; files: Map<number, ShelvedFile> };

export type ShelvedFile = { slug: string; file: string; year: number; hasSource: boolean };

/** An organ that is a part of its division, and what it is called there: 财政局. */
type Part = { name: string; organ: ShelvedOrgan };

/**
 * What `content/organs/` holds, and what a run has added to it: which organ is there, under which address, and which
 * bytes. Bytes are told by their hash, taken only of files as long as the one asked for.
 */
export class Shelf {
  readonly #folder: string;
  readonly #organs = new Map<string, ShelvedOrgan>();
  readonly #formerSlugs = new Set<string>();
  readonly #slugsByIdentity = new Map<string, string>();
  readonly #partsByDivision = new Map<string, Part[]>();
  readonly #filesByHash = new Map<string, ShelvedFile>();
  readonly #unhashed = new Map<number, { file: ShelvedFile; path: string }[]>();

  /** Reads what is there; a content folder without organs holds nothing. */
  constructor(contentDir: string, index: PlaceIndex) {
    this.#folder = path.join(contentDir, 'organs');
    for (const { slug, organ, reports } of existsSync(this.#folder) ? readContent(contentDir) : []) {
      const shelved = this.addOrgan(slug, organ, readOrganName(organ.name, index));
      for (const report of reports) {
        const { year, file, source } = report;
        const shelvedFile = { slug, file, year, hasSource: source !== null };
        const { size } = statSync(report.path);
        shelved.files.set(year, shelvedFile);
        this.#unhashed.set(size, [
          ...(this.#unhashed.get(size) ?? []),
          { file: shelvedFile, path: report.path },
        ]);
      }
    }
  }

  /** The file with these bytes, wherever it lies. */
  findBytes(sha256: string, length: number): ShelvedFile | undefined {
    for (const { file, path: place } of this.#unhashed.get(length) ?? []) {
      this.#filesByHash.set(sha256Of(readFileSync(place)), file);
    }
    this.#unhashed.delete(length);
    return this.#filesByHash.get(sha256);
  }

  organAt(slug: string): ShelvedOrgan | undefined {
    return this.#organs.get(slug);
  }

  /**
   * The organ that is there already: of the same division and part of it; or, where the division is not known, of
   * the same name at the address that its stated place gives.
   */
  findOrgan(organ: OrganFile, reading: NameReading, slugs: readonly string[]): ShelvedOrgan | undefined {
    const identity = identityOf(organ, reading);
    if (identity !== undefined) return this.#organs.get(this.#slugsByIdentity.get(identity) ?? '');
    const named = this.#organs.get(slugs[0] ?? '');
    return named?.organ.division === null && namesOf(named.organ).includes(organ.name) ? named : undefined;
  }

  /** Other organs of the same name, whose place or whose own is not known. */
  namesakes(name: string): ShelvedOrgan[] {
    return [...this.#organs.values()].filter(({ organ }) =>
      namesOf(organ).some((known) => townNameIn(known) === townNameIn(name)),
    );
  }

  /** Organs of nearly the same name in the same division: whoever governs it is known by its code, and is not asked for. */
  nearNamed(organ: OrganFile, reading: NameReading): ShelvedOrgan[] {
    const part = partOf(organ, reading);
    if (!organ.division || part === undefined) return [];
    const areNear = isTownName(part) ? areNearTowns : areNearBodies;
    return (this.#partsByDivision.get(organ.division.code) ?? [])
      .filter((other) => isTownName(other.name) === isTownName(part) && areNear(other.name, part))
      .map((other) => other.organ);
  }

  /** The first of the addresses that is free, on disk too; one that an organ once had still leads to that organ. */
  freeSlug(slugs: readonly string[]): string | undefined {
    return slugs.find(
      (slug) =>
        !this.#organs.has(slug) && !this.#formerSlugs.has(slug) && !existsSync(path.join(this.#folder, slug)),
    );
  }

  addOrgan(slug: string, organ: OrganFile, reading: NameReading): ShelvedOrgan {
    const shelved = { slug, organ, files: new Map<number, ShelvedFile>() };
    const identity = identityOf(organ, reading);
    this.#organs.set(slug, shelved);
    for (const former of organ.formerSlugs ?? []) this.#formerSlugs.add(former);
    if (identity !== undefined && !this.#slugsByIdentity.has(identity)) {
      this.#slugsByIdentity.set(identity, slug);
    }
    const part = partOf(organ, reading);
    if (organ.division && part !== undefined) {
      const { code } = organ.division;
      this.#partsByDivision.set(code, [
        ...(this.#partsByDivision.get(code) ?? []),
        { name: part, organ: shelved },
      ]);
    }
    return shelved;
  }

  addFile(file: ShelvedFile, sha256: string): void {
    this.#organs.get(file.slug)?.files.set(file.year, file);
    this.#filesByHash.set(sha256, file);
  }
}

const levelOfKind: Partial<Record<OrganFile['kind'], ReturnType<typeof levelOf>>> = {
  provinceGovernment: 'province',
  prefectureGovernment: 'prefecture',
  countyGovernment: 'county',
  township: 'town',
  subdistrict: 'town',
};

/** What makes two names one organ: the division for who governs it, the division and the body for others. */
function identityOf({ division, kind, name }: OrganFile, reading: NameReading): string | undefined {
  if (kind === 'ministry') return `ministry ${name}`;
  if (!division) return undefined;
  const part = partOf({ division, kind }, reading);
  return part === undefined ? division.code : `${division.code} ${part}`;
}

/** What an organ is in its division: a body, or a town without a code; undefined for whoever governs the division. */
function partOf(
  { division, kind }: Pick<OrganFile, 'division' | 'kind'>,
  reading: NameReading,
): string | undefined {
  if (!division) return undefined;
  const level = levelOfKind[kind];
  const isWhole = level === undefined ? isZoneItself(kind, reading) : level === levelOf(division.code);
  return isWhole ? undefined : reading.body || reading.town || nameOf(reading);
}

function isZoneItself(kind: OrganFile['kind'], { body }: NameReading): boolean {
  return kind === 'zone' && body === '';
}

function namesOf({ name, otherNames }: OrganFile): string[] {
  return [name, ...otherNames];
}

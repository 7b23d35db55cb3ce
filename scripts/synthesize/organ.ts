import type { OrganFile, OrganKind } from '../../src/model/organ.ts';

/** An organ that may be made up: what it is and where. `key` tells it from every other. */
export type PlannedOrgan = {
  key: string;
  kind: OrganKind;
  /** Division code of the place it governs, or is a department of. */
  code: string;
  /** Its name without the places above it: 湖塘乡, 新辉路街道办事处, 财政局. */
  own: string;
};

/** What an organ is called in one year, in the words that its report uses. */
export type OrganNames = {
  /** As the report's title calls it, without places above it where it is a town: 湖塘乡. */
  name: string;
  /** As it signs: 湖塘乡人民政府. */
  formal: string;
  /** 我乡, 我街道, 我局. */
  self: string;
  /** 全乡, 全街道, 全局. */
  whole: string;
};

/** An organ of the made-up content, with its address. */
export type MadeUpOrgan = PlannedOrgan & {
  slug: string;
  file: OrganFile;
  /** Names of the places above it, the widest first. */
  above: readonly string[];
  /** Places that its titles print before its name; empty where they print none. */
  titled: string;
  /** What it is called in the reports of a year. */
  namesIn: (year: number) => OrganNames;
  /** An earlier organ of the same seat and kind, whose text it may copy. */
  neighbour: PlannedOrgan | undefined;
};

/**
 * Who may import whom. A file belongs to the room with the longest path that holds it, and may import its own
 * room, the `rooms`, the types alone of `types`, and the `packages` named here.
 */
export type Room = {
  rooms: readonly string[];
  types?: readonly string[];
  packages?: readonly string[];
  /** Whether the room may use the files and the machine: `node:` modules. */
  hasNode?: true;
};

const model = 'src/model';
const stages = ['src/parser/read', 'src/parser/extract', 'src/parser/check'];

export const rooms: Readonly<Record<string, Room>> = {
  'src/model': { rooms: [], packages: ['zod'] },
  'src/parser': { rooms: [model, ...stages] },
  'src/parser/read': {
    rooms: [model],
    types: ['src/parser'],
    packages: ['fflate', 'parse5', 'saxes', 'unpdf'],
  },
  'src/parser/extract': { rooms: [model], types: ['src/parser'] },
  'src/parser/check': { rooms: [model], types: ['src/parser'] },
  'src/writer': { rooms: [model], packages: ['fflate'] },
  'src/likeness': { rooms: [model] },
  'src/metrics': { rooms: [model], packages: ['d3-array'] },
  'src/collections': { rooms: [model], packages: ['zod'], hasNode: true },
  'src/charts': { rooms: [model], packages: ['@observablehq/plot', 'd3-array', 'linkedom'] },
  'src/downloads': { rooms: [model] },
  'src/compare': {
    rooms: ['src/charts', 'src/components', 'src/downloads', 'src/metrics', 'src/search', model],
  },
  'src/search': { rooms: [model], packages: ['minisearch', 'opencc-js', 'pinyin-pro'] },
  'src/self-check': { rooms: ['src/parser', 'src/parser/read', 'src/components', model] },
  'src/styles': { rooms: [] },
  'src/components': {
    rooms: ['src/charts', 'src/compare', 'src/downloads', 'src/metrics', 'src/search', 'src/styles', model],
    packages: ['astro', '@astrojs/rss'],
  },
  'src/layouts': { rooms: ['src/components', 'src/styles', model], packages: ['astro'] },
  'src/middleware': { rooms: ['src/collections'], packages: ['astro'] },
  'src/pages': {
    rooms: [
      'src/layouts',
      'src/components',
      'src/charts',
      'src/metrics',
      'src/collections',
      'src/compare',
      'src/downloads',
      'src/search',
      'src/self-check',
      'src/styles',
      model,
    ],
    packages: ['astro', '@astrojs/rss'],
  },
};

/** Names that say nothing of what is inside. */
export const bannedNames = ['common', 'helper', 'helpers', 'misc', 'shared', 'types', 'util', 'utils'];

/** Folders at the top of the project that are kept in it. */
export const topFolders = ['.ci', '.github', 'benchmarks', 'content', 'public', 'scripts', 'src'];

/** Lines of frontmatter after which logic has crept into a page. */
export const frontmatterLimit = 25;

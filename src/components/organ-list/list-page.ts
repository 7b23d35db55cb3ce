/** So many organs stand on one page. */
export const mostListed = 100;

/** A page of a long list: what stands on it, and how many pages there are; pages are counted from 1. */
export type ListPage<T> = { items: T[]; page: number; pages: number; total: number };

/** One page of a list, of which nothing else is read; empty where there is no such page. */
export function toListPage<T>(all: readonly string[], page: number, read: (id: string) => T): ListPage<T> {
  const items = all.slice((page - 1) * mostListed, page * mostListed).map((id) => read(id));
  return { items, page, pages: Math.max(1, Math.ceil(all.length / mostListed)), total: all.length };
}

/** The numbers of the pages behind the first one. */
export function laterPages(total: number): number[] {
  const pages = Math.ceil(total / mostListed);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
}

/** The later pages of many lists, each with its list; `totalOf` tells how long that is. */
export function laterPagesOf(
  lists: readonly string[],
  totalOf: (list: string) => number,
): { list: string; page: number }[] {
  return lists.flatMap((list) => laterPages(totalOf(list)).map((page) => ({ list, page })));
}

/** What a page of a list holds, in a sentence; undefined where it holds all. */
export function listPageSentence({ items, page, pages, total }: ListPage<unknown>): string | undefined {
  if (pages < 2) return undefined;
  const first = (page - 1) * mostListed + 1;
  return `共 ${total} 个机关，分 ${pages} 页；本页是第 ${first} 至 ${first + items.length - 1} 个。`;
}

/** The organs that a place lists: all of it while they fit on a page, else those that lie in no smaller place. */
export function listedOrgans({
  organs,
  own,
}: {
  organs: readonly string[];
  own: readonly string[];
}): readonly string[] {
  return organs.length <= mostListed ? organs : own;
}

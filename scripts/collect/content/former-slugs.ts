import { ContentError } from './content-error.ts';
import type { OrganFolder, ReportFile } from './read-content.ts';

/** What is known of an organ's folder that is needed here. */
type NamedFolder = Pick<OrganFolder, 'slug'> & {
  organ: Pick<OrganFolder['organ'], 'formerSlugs'>;
  reports: readonly Pick<ReportFile, 'year' | 'file'>[];
};

const fileOf = (slug: string): string => `organs/${slug}/organ.json`;

/**
 * Which organ each former slug leads to. A former slug that is still the address of an organ, or that two organs
 * claim, stops with a ContentError that names both files.
 */
export function readFormerSlugs(folders: readonly NamedFolder[]): Map<string, string> {
  const bySlug = new Map(folders.map((folder) => [folder.slug, folder]));
  const former = new Map<string, string>();
  for (const folder of folders) {
    for (const old of folder.organ.formerSlugs ?? []) {
      const present = bySlug.get(old);
      if (present) throw new ContentError(fileOf(folder.slug), stillThere(folder, present));
      const claimed = former.get(old);
      if (claimed !== undefined) {
        const whose = claimed === folder.slug ? '写了两次' : `也写在 ${fileOf(claimed)}`;
        throw new ContentError(fileOf(folder.slug), `formerSlugs 中的 ${old} ${whose}。`);
      }
      former.set(old, folder.slug);
    }
  }
  return former;
}

function stillThere(folder: NamedFolder, present: NamedFolder): string {
  const claim = `formerSlugs 中的 ${present.slug} 仍是一个机关的地址（${fileOf(present.slug)}）`;
  const twice = folder.reports.flatMap(({ year, file }) =>
    present.reports
      .filter((other) => other.year === year)
      .map((other) => `organs/${folder.slug}/${file} 与 organs/${present.slug}/${other.file}`),
  );
  return twice.length === 0 || folder === present
    ? `${claim}。`
    : `${claim}；同一年的报告有两份：${twice.join('；')}。`;
}

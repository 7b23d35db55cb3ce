import { rmSync } from 'node:fs';
import path from 'node:path';
import { openGazetteer } from '../../add/open-gazetteer.ts';
import { readPlaceWords } from '../../add/place-words.ts';
import { synthesizeContent } from '../../synthesize/synthesize-content.ts';
import { copyProject, runScript } from '../project-copy.ts';

export type MadeUpSite = { project: string; content: string; folder: string; remove: () => void };

/** Builds a site of made-up organs in a copy of the project; `remove` deletes it. For tests. */
export async function buildMadeUpSite(asked: {
  organs: number;
  years: number[];
  seed: number;
}): Promise<MadeUpSite> {
  const project = copyProject();
  const remove = () => rmSync(project, { recursive: true, force: true });
  const content = path.join(project, 'made-up');
  const words = readPlaceWords(openGazetteer(path.join(project, 'content')));
  synthesizeContent({ ...asked, formats: 'txt' }, content, words);
  const built = await runScript(project, 'build', {
    CONTENT_DIR: content,
    SITE_URL: 'https://gongkai.example',
  });
  if (built.status === 0) return { project, content, folder: path.join(project, 'dist'), remove };
  remove();
  throw new Error(built.stderr);
}

import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openGazetteer } from '../../add/open-gazetteer.ts';
import { readPlaceWords } from '../../add/place-words.ts';
import { projectContent } from '../../synthesize/content-folder.ts';
import { synthesizeContent } from '../../synthesize/synthesize-content.ts';
import { copyProject, runScript } from '../project-copy.ts';
import { type Server, serveFolder } from '../serving/serve-folder.ts';

/** A name that two of the made-up organs have, and the address that the first one is said to have had. */
const sharedName = '同名镇';
const formerSlug = 'weizhi-jiudizhi';

export type MadeUpSite = { server: Server; kinds: Record<string, string>; remove: () => void };

/** Builds and serves a site of made-up reports of several years: it has the kinds of pages that five reports have not. */
export async function buildMadeUpSite(): Promise<MadeUpSite> {
  const project = copyProject();
  const content = path.join(project, 'made-up');
  const words = readPlaceWords(openGazetteer(projectContent));
  synthesizeContent({ organs: 24, years: [2019, 2020, 2021, 2022], seed: 1, formats: 'txt' }, content, words);
  const [first = '', second = ''] = organsOf(content);
  changeOrgan(content, first, { otherNames: [sharedName], formerSlugs: [formerSlug] });
  changeOrgan(content, second, { otherNames: [sharedName] });
  const { status, stdout, stderr } = await runScript(project, 'build', { CONTENT_DIR: content });
  if (status !== 0) throw new Error(`The made-up site could not be built.\n${stdout}${stderr}`);
  const folder = path.join(project, 'dist');
  const server = await serveFolder({ folder, base: '/', port: 0 });
  const remove = () => rmSync(project, { recursive: true, force: true });
  return { server, kinds: kindsOf(folder, first), remove };
}

/** Organs that have a report of every year, in order of slug. */
function organsOf(content: string): string[] {
  const organs = path.join(content, 'organs');
  return readdirSync(organs)
    .sort()
    .filter(
      (slug) => readdirSync(path.join(organs, slug)).filter((file) => /^\d{4}\.txt$/.test(file)).length > 3,
    );
}

function changeOrgan(content: string, slug: string, changes: object): void {
  const file = path.join(content, 'organs', slug, 'organ.json');
  const organ: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...organ, ...changes }));
}

/** A page of every kind, by what it is. */
function kindsOf(folder: string, organ: string): Record<string, string> {
  const check = '/checks/requests.row-total/2020/';
  const [province = ''] = readdirSync(path.join(folder, check)).filter((name) => /^\d{6}$/.test(name));
  const [copied = ''] = globSync('organs/*/[0-9]*/index.html', { cwd: folder })
    .sort()
    .filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('class="shared"'))
    .map((file) => `/${path.dirname(file).replaceAll(path.sep, '/')}/`);
  return {
    home: '/',
    'organ of several years': `/organs/${organ}/`,
    'every figure of every year': `/organs/${organ}/years/`,
    'organs of one name': `/organs/named/${encodeURIComponent(sharedName)}/`,
    'organ under another address': `/organs/${formerSlug}/`,
    'report with copied text': copied,
    'indicator of several years': '/indicators/requests-received/',
    'indicator that is a rate': '/indicators/full-disclosure-rate/',
    'indicator that is a mix': '/indicators/outcome-mix/',
    'check of several years': '/checks/requests.row-total/',
    'check of copied text': '/checks/text.copied/',
    'check of a year': check,
    'check of a year in a province': `${check}${province}/`,
    data: '/data/',
  };
}

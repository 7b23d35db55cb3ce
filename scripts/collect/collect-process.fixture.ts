import { collect } from './collect.ts';
import { ReportCache } from './reading/report-cache.ts';

/** Collects in a process of its own, which a test ends at any moment; tells each report on a line. */
const [contentDir = '', outDir = '', folder = ''] = process.argv.slice(2);
const cache = new ReportCache({ folder, name: 'content', version: '1', say: console.error });
const address = 'https://gongkai.example';
const watch = (done: number): void => console.log(done);
await collect({ contentDir, outDir, address, version: 'v1', cache, watch });

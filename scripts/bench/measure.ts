/** One subject in a process of its own: prints milliseconds of CPU a document, warm, and the peak of memory in MB. */
import { subjects } from './subjects.ts';

const [name = '', seconds = '2'] = process.argv.slice(2);
const subject = subjects[name];
if (!subject) throw new Error(`no subject "${name}"`);
const bytes = subject.bytes();
// The engine goes on compiling what it finds often used for a second or two; a folder of reports takes longer.
const warm = performance.now() + 1500 * Number(seconds);
for (let run = 0; performance.now() < warm || run < 20; run += 1) await subject.run(bytes);
const start = process.cpuUsage();
const end = performance.now() + Number(seconds) * 1000;
let count = 0;
for (; performance.now() < end || count < 20; count += 1) await subject.run(bytes);
const { user, system } = process.cpuUsage(start);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({ milliseconds: (user + system) / 1000 / count, megabytes, kilobytes: bytes.length / 1000 }),
);

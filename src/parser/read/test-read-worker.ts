import { parentPort } from 'node:worker_threads';
import { readDoc } from './read-doc.ts';
import { readPdf } from './read-pdf.ts';

/** Reads documents in a thread of its own, as programs do; answers with what became of each, and the CPU it took. */
parentPort?.on('message', async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  const before = process.cpuUsage();
  const document = name.endsWith('.pdf') ? await readPdf(bytes) : readDoc(bytes);
  const became = 'code' in document ? document.code : 'read';
  const { user, system } = process.cpuUsage(before);
  parentPort?.postMessage({ became, milliseconds: (user + system) / 1000 });
});

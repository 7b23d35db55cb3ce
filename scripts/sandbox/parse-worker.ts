import { parentPort } from 'node:worker_threads';
import { parseReport } from '../../src/parser/parse-report.ts';

/** One thread of the sandbox: bytes in, the parsed report out. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await parseReport(bytes));
});

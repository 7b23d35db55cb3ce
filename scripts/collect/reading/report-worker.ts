import { parentPort } from 'node:worker_threads';
import { parseReport } from '../../../src/parser/parse-report.ts';
import { type ReportTask, type StoredText, storedText } from './stored-text.ts';

/** One thread of the collector: bytes in, JSON out. A text crosses between threads at a tenth of an object's cost. */
parentPort?.on('message', async ({ bytes, context }: ReportTask) => {
  const answer: StoredText = { text: storedText(await parseReport(bytes), context) };
  parentPort?.postMessage(answer);
});

import { loadReader, maximumFileBytes } from '../parser/read/read-document.ts';
import { checkFile } from './check-file.ts';
import { type CheckedFile, refusedFile } from './checked-file.ts';

/** From the worker, for each file: that all it needs is there and it begins, then what came of it, or that it broke down. */
export type WorkerReply = { kind: 'begun' } | { kind: 'checked'; checked: CheckedFile } | { kind: 'failed' };

const scope = self as unknown as DedicatedWorkerGlobalScope;
const reply = (said: WorkerReply): void => scope.postMessage(said);

scope.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  try {
    reply({ kind: 'checked', checked: await check(file) });
  } catch {
    reply({ kind: 'failed' });
  }
});

async function check(file: File): Promise<CheckedFile> {
  // One byte more than is read shows the parser that the file is too large.
  const buffer = await file
    .slice(0, maximumFileBytes + 1)
    .arrayBuffer()
    .catch(() => undefined);
  if (buffer) {
    const bytes = new Uint8Array(buffer);
    await loadReader(bytes);
    reply({ kind: 'begun' });
    return checkFile(file.name, bytes);
  }
  return refusedFile(file.name, {
    code: 'read.no-file',
    message: '文件不能读取；如果是文件夹，请选其中的文件。',
  });
}

import { once } from 'node:events';

/** Tells the process that started this one that its work is done, and waits until that has measured it. */
export async function tellBuilt(): Promise<void> {
  const measured = once(process, 'message');
  process.send?.('built');
  await measured;
  process.disconnect();
}

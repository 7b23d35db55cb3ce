import { once } from 'node:events';
import { PlainError } from './failure.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Takes a turn in a process of its own: says that it is at work, and is until nothing more can be read. */
const [file = ''] = process.argv.slice(2);
try {
  await oneAtATime(
    async () => {
      console.log('at work');
      await once(process.stdin.resume(), 'end');
    },
    { file, work: '生成', place: '这里' },
  );
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.log(error.message);
}
process.exit();

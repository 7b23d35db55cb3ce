import { expect, test } from 'vitest';
import { cpuOf, peakOf } from './process-tree.ts';

test('CPU is what the process used for itself and in the kernel', () => {
  const stat = '812 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0';
  expect(cpuOf(stat)).toBe(3);
  expect(cpuOf('')).toBe(0);
});

test('memory is the peak of what lay in it', () => {
  expect(peakOf('Name:\tnode\nVmPeak:\t  9000 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1024 kB\n')).toBe(2);
  expect(peakOf('')).toBe(0);
});

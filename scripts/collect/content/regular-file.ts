import { readFileSync, statSync } from 'node:fs';

/** The bytes of a file; undefined where it cannot be opened, or is a pipe or a device, of which there may be no end. */
export function readRegularFile(file: string): Uint8Array | undefined {
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

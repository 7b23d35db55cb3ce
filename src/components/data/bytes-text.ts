const units = ['字节', 'kB', 'MB', 'GB'];

/** A size for a reader, with two digits at most behind the point: 1.3 MB. Steps are of 1000. */
export function bytesText(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : Number(value.toPrecision(3))} ${units[step]}`;
}

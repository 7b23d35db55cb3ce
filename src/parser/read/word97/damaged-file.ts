/** Thrown inside a reader where a file contradicts itself; the reader's entry turns it into a refusal. */
export class DamagedFile extends Error {}

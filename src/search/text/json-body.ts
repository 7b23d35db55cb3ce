const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A value as the body of a file. Unpaired surrogates survive, for JSON writes them as escapes. */
export function toJsonBody(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** The value of a body whose checksum was right, so that it has the shape it was written with. */
export function readJsonBody<T>(body: Uint8Array): T {
  return JSON.parse(decoder.decode(body)) as T;
}

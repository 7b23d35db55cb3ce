import { z } from 'zod';
import { type LikenessRecord, likenessRecordSchema } from '../../src/model/likeness.ts';
import type { CollectionsWriter, RecordsFile } from './write-collections.ts';

const memorySchema = z.strictObject({
  /** Of a report's prose and the names that are folded in it. */
  text: z.string(),
  /** Made from those. */
  folded: z.string(),
  /** Of the text and of which of its characters count. */
  content: z.string(),
  /** Made from those: the bytes of 32-bit numbers, as base64. */
  signature: z.string(),
  /** Of all that the record of the collection `likeness` was made from. */
  key: z.string(),
});
type Memory = z.infer<typeof memorySchema>;

/**
 * What the comparison of texts worked out for each report, kept from one run to the next beside the collection
 * `likeness`, which it writes: comparing a text with others costs far more than to tell that none has changed.
 */
export class LikenessMemory {
  readonly #standing;
  readonly #records: RecordsFile<LikenessRecord>;
  readonly #memories: RecordsFile<Memory>;
  readonly #signatures = new Map<string, Pick<Memory, 'content' | 'signature'>>();

  constructor(writer: CollectionsWriter) {
    this.#standing = {
      records: writer.standing<LikenessRecord>('likeness'),
      memories: writer.standing<Memory>('likeness-memory'),
    };
    this.#records = writer.openRecords('likeness', likenessRecordSchema);
    this.#memories = writer.openRecords('likeness-memory', memorySchema);
  }

  /** The folded characters of a text with this hash. */
  foldedOf(id: string, text: string, make: () => string): string {
    const known = this.#find(id);
    return known?.text === text ? known.folded : make();
  }

  signatureOf(id: string, content: string, make: () => Uint32Array): Uint32Array {
    const known = this.#find(id);
    const signature = known?.content === content ? known.signature : toBase64(make());
    this.#signatures.set(id, { content, signature });
    return fromBase64(signature);
  }

  /** Writes the record of a report, the one that stands if it was made from the same. To be called after `signatureOf`. */
  addRecord(
    id: string,
    { key, ...folded }: Pick<Memory, 'key' | 'text' | 'folded'>,
    make: () => LikenessRecord,
  ): LikenessRecord {
    const isSame = this.#find(id)?.key === key && this.#standing.records?.has(id);
    const record = (isSame && this.#standing.records?.read(id)) || make();
    this.#records.add(id, record);
    const { content = '', signature = '' } = this.#signatures.get(id) ?? {};
    this.#memories.add(id, { ...folded, content, signature, key });
    this.#signatures.delete(id);
    return record;
  }

  close(): void {
    this.#records.close();
    this.#memories.close();
  }

  #find(id: string): Memory | undefined {
    const { memories } = this.#standing;
    return memories?.has(id) ? memories.read(id) : undefined;
  }
}

function toBase64(numbers: Uint32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

function fromBase64(text: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
}

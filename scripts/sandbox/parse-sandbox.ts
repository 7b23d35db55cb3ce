import type { ParsedReport } from '../../src/parser/parse-report.ts';
import { type Refused, Sandbox, type SandboxLimits } from './sandbox.ts';

export type ParseResult = ParsedReport | Refused;

/** Parses documents in threads of their own. `close` ends the threads. */
export class ParseSandbox {
  readonly #sandbox: Sandbox<Uint8Array, ParsedReport>;

  /** `program` is what the threads run; another one stands in for hostile documents in tests. */
  constructor(limits: Partial<SandboxLimits> = {}, program = new URL('./parse-worker.ts', import.meta.url)) {
    this.#sandbox = new Sandbox(program, limits);
  }

  /** Parses one document; it never rejects. More documents than threads wait their turn. */
  parse(bytes: Uint8Array): Promise<ParseResult> {
    return this.#sandbox.run(bytes);
  }

  /** Ends the threads; documents that still wait are refused. */
  close(): Promise<void> {
    return this.#sandbox.close();
  }
}

/** Why a file is refused, in a sentence for whoever keeps the reports. */
export type Refusal = { code: string; message: string };

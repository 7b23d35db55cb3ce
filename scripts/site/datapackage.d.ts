/** The part of the validator that tests use; the package has no types of its own. */
declare module 'datapackage' {
  export class Package {
    static load(descriptor: string, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: Error[];
    readonly resources: {
      readonly descriptor: {
        readonly path: string;
        readonly schema: { readonly fields: { name: string; type: 'string' | 'integer' | 'number' }[] };
      };
    }[];
  }
}

/** What files of data say of the site they are published on. */
export type Publication = {
  /** Makes a full address of one on the site. */
  toFullAddress: (address: string) => string;
  /** What every file says where the reports are made up; undefined where they are published ones. */
  madeUpNote: string | undefined;
};

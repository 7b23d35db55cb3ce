/** Where mistakes are reported: a mailto: or https: address set by whoever runs the site; undefined where none is. */
export const contactAddress: string | undefined = import.meta.env.CONTACT_URL || undefined;

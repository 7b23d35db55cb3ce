/** Where the files of the search are. */

export const textIndexAddress = '/search/text.json';
export const organListAddress = '/search/organs.json';
/** Where the folders of both are: one a year of the text index, and that of the list of organs. */
export const textFilesAddress = '/search/';

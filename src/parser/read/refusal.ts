/** Why a file is refused, in a sentence for whoever keeps the reports. */
export type Refusal = { code: string; message: string };

export const damaged: Refusal = {
  code: 'read.damaged-file',
  message: '文件已损坏，不能读取；请重新取得原件。',
};

export const locked: Refusal = {
  code: 'read.password',
  message: '文件有密码保护，不能读取；请添加没有密码的版本。',
};

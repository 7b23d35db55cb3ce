import type { FlowNote } from './flow.ts';

const reasons = {
  hidden: { code: 'read.hidden-text', severity: 'warning', words: '隐藏的文字', because: '读者看不到' },
  unseen: {
    code: 'read.hidden-text',
    severity: 'warning',
    words: '看不见的文字',
    because: '与底色同色或没有颜色',
  },
  struck: { code: 'read.struck-text', severity: 'warning', words: '划掉的文字', because: '已被划去' },
  deleted: {
    code: 'read.deleted-text',
    severity: 'note',
    words: '修订中删除的文字',
    because: '定稿中没有',
  },
} as const;

/** Says that a piece of text was not read, and why: hidden, not to be seen, struck out, or deleted by a tracked change. */
export function leftOut(why: keyof typeof reasons, text: string): FlowNote {
  const { code, severity, words, because } = reasons[why];
  return { code, severity, message: `这里有${words}“${excerptOf(text)}”，${because}，没有读取。` };
}

/** Says that a piece of text was read of which it is not known whether a reader of the page sees it so. */
export function readInDoubt(text: string, doubt: string): FlowNote {
  return {
    code: 'read.doubtful-style',
    severity: 'warning',
    message: `这里的文字“${excerptOf(text)}”${doubt}，仍照读取，请核对原文。`,
  };
}

function excerptOf(text: string): string {
  const printed = text.replace(/\s+/g, ' ').trim();
  return printed.length > 40 ? `${printed.slice(0, 40)}…` : printed;
}

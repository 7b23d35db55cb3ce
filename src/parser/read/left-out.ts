import type { FlowNote } from './flow.ts';

const reasons = {
  hidden: { code: 'read.hidden-text', severity: 'warning', words: '隐藏的文字', because: '读者看不到' },
  struck: { code: 'read.struck-text', severity: 'warning', words: '划掉的文字', because: '已被划去' },
  deleted: {
    code: 'read.deleted-text',
    severity: 'note',
    words: '修订中删除的文字',
    because: '定稿中没有',
  },
} as const;

/** Says that a piece of text was not read, and why: it is hidden, struck out, or deleted by a tracked change. */
export function leftOut(why: keyof typeof reasons, text: string): FlowNote {
  const { code, severity, words, because } = reasons[why];
  const printed = text.replace(/\s+/g, ' ').trim();
  const excerpt = printed.length > 40 ? `${printed.slice(0, 40)}…` : printed;
  return { code, severity, message: `这里有${words}“${excerpt}”，${because}，没有读取。` };
}

import type { Figure, FigureState } from '../../model/figure.ts';

/** Made-up figures that show each state's mark. */
export const sampleFigures: Record<FigureState, readonly Figure[]> = {
  reported: [
    { state: 'reported', value: 12 },
    { state: 'reported', value: 0 },
  ],
  summed: [{ state: 'summed', value: 7 }],
  blank: [{ state: 'blank' }],
  notApplicable: [{ state: 'notApplicable', raw: '/' }],
  unreadable: [{ state: 'unreadable' }],
  absent: [{ state: 'absent' }],
};

/** Marks that stand beside a number, not in its place. */
export const doubtMarks: readonly { mark: string; name: string; meaning: string }[] = [
  {
    mark: '单位不明',
    name: '金额没有单位',
    meaning: '单元格、表头和全国统一表格都没有写单位。照录数字，不换算、不相加、不排序。',
  },
  {
    mark: '≠',
    name: '算式不成立',
    meaning: '表格自身的加法不相等，至少有一格填错；哪一格，本站不猜，算式里的每一格都标。',
  },
  { mark: '存疑', name: '其他疑点', meaning: '检查发现这个数字可能有问题，原因写在数字旁边。' },
];

import { findWords } from './printed-words.ts';
import type { Rule } from './rule.ts';
import { townTypeOf } from './town-type.ts';

const types = ['镇', '乡', '街道'] as const;
/** 我乡镇 is both, 我乡村 is the country, 我街道路灯 the lamps of a street. */
const selfReferences = {
  镇: /(?<![“"][^”"]{0,30})我镇/,
  乡: /我乡(?![镇村风土])/,
  街道: /我街道(?!路)|我街(?!道)|我办事处/,
} as const;

/** A township or street office calls itself in the body what its title calls it. */
export const titleOrganDiffers: Rule = {
  code: 'title.organ-differs',
  assess({ organName, prose }) {
    const titled = organName === null ? undefined : townTypeOf(organName);
    if (!titled) return [{ verdict: 'notAssessable' }];
    for (const type of types.filter((candidate) => candidate !== titled)) {
      const paragraphs = prose.filter(
        (paragraph) => findWords(selfReferences[type], paragraph) !== undefined,
      );
      const [first] = paragraphs;
      if (!first) continue;
      const words = findWords(selfReferences[type], first);
      const message = `标题中的机关是“${organName}”，正文却有 ${paragraphs.length} 段自称“${words}”。`;
      return [{ verdict: 'fail', at: first.at, message }];
    }
    return [{ verdict: 'pass' }];
  },
};

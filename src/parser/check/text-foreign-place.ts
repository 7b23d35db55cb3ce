import { toSimplified } from '../../model/traditional-characters.ts';
import { findWords } from './printed-words.ts';
import type { Rule } from './rule.ts';
import { townTypeOf } from './town-type.ts';

type Phrase = { pattern: RegExp; reason: string; appliesTo?: (organName: string) => boolean };

/** Phrases in which a report speaks for, or answers to, a level that a township or street office is not. */
const phrases: readonly Phrase[] = [
  {
    pattern:
      /(?<!《[^》]{0,60})(?:提升|推进|推动|加强|提高|做好|促进|规范|部署)[^。；;，,《》]{0,8}(?:全[市县省]|(?<!安)全区(?!域)|全州(?!镇|县)|全国)(?!文明|卫生|统一|一体化|百强|示范|重点|[^。；;，,]{0,14}(?:会议|的通知|方案|培训))[^。；;，,《》]{0,16}/,
    reason: '是以上级机关的口气说话',
  },
  {
    pattern:
      /(?<!(?:按照|根据|通过|依据|登录)[^。；;，,]{0,4})(?:我市|我县|我省|我州)(?:政府信息公开|政务公开)(?!网|平台|条例|办法|规定|领导小组)[^。；;，,]{0,12}/,
    reason: '是上级机关的自称',
  },
  {
    pattern: /[^。；;，,]{0,10}省、?州、?县[^。；;，,]{0,10}/,
    reason: '提到了州和县',
    // A title that names a city and its district says that no 州 and no 县 stand above the organ.
    appliesTo: (organName) => /市.{1,6}区/.test(organName),
  },
];

/** The prose of a township or street office speaks of levels that it has. */
export const textForeignPlace: Rule = {
  code: 'text.foreign-place',
  assess({ organName, prose }) {
    if (organName === null || !townTypeOf(organName)) return [{ verdict: 'notAssessable' }];
    const found = prose.flatMap((paragraph) =>
      phrases.flatMap(({ pattern, reason, appliesTo }) => {
        const words =
          appliesTo && !appliesTo(toSimplified(organName)) ? undefined : findWords(pattern, paragraph);
        const message = `正文写“${words}”，${reason}，与“${organName}”不符，可能抄自别处。`;
        return words ? [{ verdict: 'fail' as const, at: paragraph.at, message }] : [];
      }),
    );
    return found.length > 0 ? found : [{ verdict: 'pass' }];
  },
};

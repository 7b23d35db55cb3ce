import { findWords } from './printed-words.ts';
import type { Assessment, Rule } from './rule.ts';

type Phrase = { pattern: RegExp; reason: string };

/** Words that tell an organ how to write its report, and places that it was to fill in. */
const phrases: readonly Phrase[] = [
  {
    // The notices on the form (国办公开办函〔2019〕60号、〔2021〕30号) say what each section is for.
    pattern:
      /注重用数据反映情况|便于政府信息公开工作主管部门全面掌握[^。；，,]{0,8}|收取信息处理费情况在此处报告|进一步反映本机关制发文件、开展行政执法活动等/,
    reason: '是填报要求的原文',
  },
  {
    pattern:
      /(?:请)?(?:在)?(?:此处|这里)(?:应|需|请)?(?:填写|填报|填入|简述|简要|说明|列出|补充)[^。；，,）)】\]]{0,16}|请(?:如实|据实|各单位|按实际情况|根据实际情况?)[^。；，,]{0,8}填[写报][^。；，,]{0,12}|(?:如果?|若)?(?:没有|无)[^。；，,]{0,10}请(?:填写?|注明|写明?)[“"‘']?无|[（(【[][^（）()]{0,10}(?:请填写|待填写|待补充)[^（）()]{0,16}[)）】\]]/,
    reason: '是填写说明',
  },
  {
    pattern:
      /[（(【[](?:模板|样本|样例|范本|参考模板|示例)[)）】\]]|(?:字数|篇幅)(?:控制在|不少于|不超过)\d+字/,
    reason: '是模板的文字',
  },
  {
    pattern:
      /(?<![\dA-Za-z*])(?:[X×ＸxＸ]{2,4}|[*＊]{2,4}|(?<![一二三四五六七八九○〇])[○〇]{2,4}|20[X×Ｘx]{2})(?:省|市|县|区|镇|乡|街道|村|局|委|办|厅|单位|部门|机关|年|月|日|条|件|次|人|项)/,
    reason: '是没有填写的空位',
  },
  { pattern: /\p{Script=Han}[_＿]{2,}(?=\p{Script=Han})/u, reason: '是没有填写的空位' },
];

/**
 * The prose says what the organ did, and does not repeat how reports are to be written. One failure a paragraph,
 * with the first words found in it, and never a pass: whether reports repeat each other, all of them must tell.
 */
export const textCopied: Rule = {
  code: 'text.copied',
  assess({ title, prose }) {
    const texts = [...(title === null ? [] : [{ text: title, at: undefined }]), ...prose];
    return texts.flatMap((piece): Assessment[] => {
      for (const { pattern, reason } of phrases) {
        const words = findWords(pattern, piece);
        if (!words) continue;
        const { at } = piece;
        const place = at === undefined ? '标题' : '正文';
        const message = `${place}印有“${words}”，${reason}，不是本机关的情况，可能没有改写就照抄了。`;
        return [{ verdict: 'fail', at, message }];
      }
      return [];
    });
  },
};

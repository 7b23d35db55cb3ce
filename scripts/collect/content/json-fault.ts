import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

/** By the names that the library gives its codes. */
const reasons: Record<string, string> = {
  InvalidNumberFormat: '不是数字',
  PropertyNameExpected: '处应为字段名（前面可能多了逗号）',
  ValueExpected: '处没有值（前面可能多了逗号）',
  ColonExpected: '前缺少冒号',
  CommaExpected: '前缺少逗号，或前面的值写错了',
  CloseBraceExpected: '前缺少 }',
  CloseBracketExpected: '前缺少 ]',
  EndOfFileExpected: '起是多出来的',
  InvalidCommentToken: '是注释，这里不能写',
  UnexpectedEndOfString: '的引号没有在本行结束',
  InvalidUnicode: '里反斜杠后的写法不对',
  InvalidEscapeCharacter: '里反斜杠后的写法不对',
  InvalidCharacter: '里有不能直接写的控制字符',
};

/** As much of the text in error is shown. */
const mostShown = 20;

/**
 * Says in Chinese where and why a text is no JSON, or where it names a field of one object twice: the engine would
 * take the last without a word. Undefined where it is sound.
 */
export function findJsonFault(text: string): string | undefined {
  let fault: string | undefined;
  const objects: Map<string, number>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void objects.push(new Map()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty(name, _offset, _length, line) {
        const first = objects.at(-1)?.get(name);
        if (first !== undefined) fault ??= `字段 ${name} 写了两次（第 ${first + 1} 行和第 ${line + 1} 行）。`;
        objects.at(-1)?.set(name, line);
      },
      onError(code, offset, length, line, column) {
        const wrong = text.slice(offset, offset + length);
        fault ??= `不是有效的 JSON：第 ${line + 1} 行第 ${column + 1} 列${shown(wrong)}${reasonOf(code, wrong)}。`;
      },
    },
    { disallowComments: true },
  );
  return fault;
}

function shown(wrong: string): string {
  if (wrong === '') return '（文件末尾）';
  const characters = [...wrong.trim()];
  return `的 ${characters.slice(0, mostShown).join('')}${characters.length > mostShown ? '…' : ''} `;
}

function reasonOf(code: ParseErrorCode, wrong: string): string {
  const name = printParseErrorCode(code);
  // An input method writes these where the keys , : " were meant.
  if (name === 'InvalidSymbol' && /[，：“”‘’'＂｛｝［］]/.test(wrong))
    return '里的标点应为半角的 , : " { } [ ]';
  return reasons[name] ?? '读不懂';
}

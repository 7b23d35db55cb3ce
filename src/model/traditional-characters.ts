/**
 * Traditional characters and the simplified ones they are variants of, in pairs: those that stand in the labels of
 * both forms, in section headings, titles, units, words for no value, and kinds of organs. Derived once with
 * opencc-js 1.4 (t, tw and hk to cn, over the characters of those words), 於, 餘 and 覆 added by hand; rare variants
 * that no report prints are left out.
 */
const pairs =
  '佈布 係系 個个 備备 傳传 億亿 內内 兩两 劃划 動动 務务 匯汇 區区 協协 員员 問问 單单 國国 園园 圖图 團团 執执 報报 ' +
  '場场 墾垦 婦妇 學学 審审 對对 屬属 師师 廢废 廣广 廳厅 強强 彙汇 後后 復复 應应 戰战 採采 揮挥 據据 敎教 數数 於于 ' +
  '暫暂 書书 會会 査查 條条 業业 構构 機机 檔档 檢检 權权 殘残 氣气 決决 沒没 況况 減减 滙汇 漁渔 濟济 為为 無无 爲为 ' +
  '獲获 現现 產产 産产 當当 療疗 發发 監监 確确 祕秘 稅税 穩稳 範范 糾纠 納纳 組组 結结 統统 經经 綜综 綠绿 維维 緑绿 ' +
  '縣县 總总 織织 繫系 繳缴 繼继 續续 罰罚 聞闻 聯联 舉举 舘馆 覆复 萬万 蘇苏 處处 號号 術术 衛卫 衞卫 補补 製制 複复 見见 ' +
  '規规 視视 計计 訟讼 訪访 設设 許许 訴诉 註注 詢询 詳详 認认 說说 説说 請请 議议 護护 變变 財财 費费 資资 購购 軍军 ' +
  '輸输 轄辖 轉转 辦办 農农 這这 進进 運运 過过 適适 郵邮 鄉乡 醫医 銀银 錶表 鎭镇 鎮镇 門门 開开 關关 隊队 電电 項项 題题 ' +
  '額额 類类 風风 餘余 館馆 體体 髮发 黨党';

const simplifiedOf = new Map(
  pairs.split(' ').map(([traditional = '', simplified = '']) => [traditional, simplified]),
);
/** Which UTF-16 units are one of them: every label and paragraph is looked through, and nearly none has any. */
const isTraditional = new Uint8Array(0x1_00_00);
for (const character of simplifiedOf.keys()) isTraditional[character.charCodeAt(0)] = 1;

/** Whether a text prints one of the traditional characters that labels and titles are made of. */
export function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isTraditional[text.charCodeAt(at)] === 1) return true;
  return false;
}

/**
 * A text with those traditional characters made simplified ones, for comparing and never for printing. One
 * character stays one, so that offsets hold in both.
 */
export function toSimplified(text: string): string {
  if (!hasTraditional(text)) return text;
  return Array.from(text, (character) => simplifiedOf.get(character) ?? character).join('');
}

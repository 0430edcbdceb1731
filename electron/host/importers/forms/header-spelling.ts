import { squash } from '#shared/base/index.ts';

/** Traditional characters that occur in titles of columns, labels and names of standards, each followed by its simplified form. */
const PAIRS =
  '號号條条編编單单標标準准稱称見见議议據据說说為为內内裡里後后類类電电話话郵邮聯联繫系員员專专業业機机構构處处採采納纳問问題题圖图錶表頁页寫写舊旧項项備备註注別别訂订擬拟審审節节錄录關关於于國国際际術术語语總总體体門门團团匯汇報报饋馈徵征證证實实點点職职務务時时間间負负責责簽签區区觀观詳详現现該该與与個个數数應应級级線线屬属給给從从傳传碼码網网絡络簡简結结論论無无檢检測测變变動动顯显對对範范圍围異异規规劃划驗验產产則则豐丰設设計计許许長长種种學学會会廠厂廣广華华東东過过達达環环質质農农調调貨货車车輛辆運运輸输儲储裝装築筑鋼钢鐵铁氣气鹽盐藥药醫医療疗護护獸兽魚鱼鳥鸟蟲虫穀谷豬猪雞鸡鴨鸭鵝鹅麵面飲饮飯饭館馆樣样製制壓压熱热溫温濕湿強强彈弹轉转軸轴軟软資资訊讯庫库腦脑視视頻频聲声氫氢養养園园藝艺樹树葉叶葯药莖茎飼饲滅灭災灾難难險险監监沒没儀仪當当貿贸誌志導导經经濟济兩两遠远縣县鄉乡鎮镇廳厅協协師师書书銀银鑑鉴試试糧粮釐厘纖纤維维絲丝紡纺織织紙纸塗涂衛卫勞劳';

const TO_SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), (pair) => [pair[1]!, pair[2]!] as const),
);

/** Traditional characters of forms and titles become simplified ones; all else stays. Meant for comparing, never for storing. */
export function toSimplified(text: string): string {
  let result = '';
  for (const char of text) result += TO_SIMPLIFIED.get(char) ?? char;
  return result;
}

/** Key of a column title or label: half width, simplified, without blanks, notes in brackets, footnote marks and final colon. */
export function headerKey(text: string): string {
  return toSimplified(squash(text))
    .replace(/\([^()]*\)|\[[^\]]{0,300}\]|【[^】]{0,300}】/g, '')
    .replace(/(?<![*※:：。.])[*※:：。.]+$/g, '')
    .replace(/^[*※]+/, '')
    .replace(/(?<=[a-z])\d+$/, '')
    .replace(/-(?=[a-z])/g, '');
}

import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { PROVINCE_CODES } from './province-codes.ts';

const CHINESE =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'.split(
    ' ',
  );
const ENGLISH =
  'Beijing,Tianjin,Hebei,Shanxi,Inner Mongolia,Liaoning,Jilin,Heilongjiang,Shanghai,Jiangsu,Zhejiang,Anhui,Fujian,Jiangxi,Shandong,Henan,Hubei,Hunan,Guangdong,Guangxi,Hainan,Chongqing,Sichuan,Guizhou,Yunnan,Tibet,Shaanxi,Gansu,Qinghai,Ningxia,Xinjiang,Taiwan,Hong Kong,Macao'.split(
    ',',
  );

/** Name of the region of a local standard by the digits of its code (DB41: province; DB4110: a city of it, shown by its number). */
export function regionName(code: string): LocalisedText {
  const index = PROVINCE_CODES.indexOf(code.slice(0, 2));
  const zh = CHINESE[index] ?? '';
  const en = ENGLISH[index] ?? '';
  const city = code.length > 2 ? code : '';
  return { 'zh-CN': `${zh}${city}` || code, en: [en, city].filter((part) => part !== '').join(' ') || code };
}

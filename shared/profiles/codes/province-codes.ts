/**
 * First two digits of the administrative codes (行政区划代码, GB/T 2260). Codes of local standards begin with them: DB41, DB4110 (domain 5).
 * In their order: 京 津 冀 晋 蒙, 辽 吉 黑, 沪 苏 浙 皖 闽 赣 鲁, 豫 鄂 湘 粤 桂 琼, 渝 川 黔 滇 藏, 陕 甘 青 宁 新, 台 港 澳.
 */
export const PROVINCE_CODES: readonly string[] =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');

import type { WordPattern } from './word-pattern.ts';

/** Words that point at a place instead of naming its number (GB/T 1.1—2020, 9.5.4; WO10). 上表面, 上下文, 网上文件 only contain them. */
export const POSITION_WORDS: readonly WordPattern[] = [
  { word: '详见', instead: '见' },
  { word: '参见', instead: '见' },
  { word: '上文', before: '[网线以路楼之面]', after: '[件档字本书献化艺物稿号旅]' },
  { word: '下文', before: '[线以上之如]', after: '[件档字本书献化艺物稿号]' },
  { word: '如下文', after: '[件档字本书献稿]' },
  { word: '[前后]文', before: '[以之年先目生此]', after: '[件档字本书献稿明化]' },
  {
    word: '(?:(?<![\\u4E00-\\u9FFF])|(?<=[见如按由从在与和据照合]))[上下][表图]',
    before: '[以如]上|以下',
    after: '[面层示述格明达征皮纸像案形库例册观现书样片框板盘谱象决]',
  },
  {
    word: '(?<=[见如按由从在与和据照])(?:左|右|后|前)[表图]',
    after: '[面层示述格明达征皮纸像案形库例册观现书样片框板盘谱象决]',
  },
  { word: '(?<=见[^，。；《》]{0,20})第\\s*\\d+\\s*页', after: '[/／]' },
  { word: '第\\s*\\d+\\s*页(?=的[表图]|给出|所示|规定)' },
];

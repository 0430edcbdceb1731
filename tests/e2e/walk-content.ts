import type { WalkTerm } from './walk-blocks.ts';

/**
 * An invented local standard after GB/T 1.1—2020, as its writer types it: the parts for which a new draft has a place. The chapters
 * that follow are in `walk-body.ts`, the annexes in `walk-annexes.ts`. `〔表1〕` is a place that is linked when what it names is
 * there, `[[表1]]` one that is linked at once; see `walk-blocks.ts` for the rest of the notation.
 */

export const INTRODUCTION: readonly string[] = [
  '城市建成区不透水面积的增加改变了自然水文过程。强降雨时地表径流量大、汇流快，容易形成内涝，初期径流还把污染物带入河湖。雨水花园利用低洼绿地中的植物、土壤和填料滞留、下渗和净化雨水，兼有景观功能，是海绵城市建设中使用广泛的绿色设施。',
  '近年来，许昌市在道路、居住区和公园建成了一批雨水花园，积累了适合当地气候和土壤条件的经验，也暴露出规模计算不统一、换填材料不合格、植物选择不当、建成后缺少养护等问题。',
  '本文件总结这些经验，给出从场地调查到养护各阶段的做法，目的是使雨水花园在设计使用期内保持调蓄和净化功能，并为建设、施工和养护单位之间的衔接提供依据。',
];

export const SCOPE: readonly string[] = [
  '本文件确立了雨水花园建设与养护的程序，规定了总体要求，场地调查、设计、施工、验收和养护各阶段的操作指示，以及档案与追溯的要求，描述了土壤渗透系数的测定方法。',
  '本文件适用于城市建成区新建、改建和扩建的雨水花园的建设与养护。',
  '本文件不适用于自重湿陷性黄土和膨胀土地区以及饮用水水源保护区内的雨水设施。',
];

export const TERMS: readonly WalkTerm[] = [
  {
    name: '雨水花园',
    english: 'rain garden',
    definition: '利用低洼绿地的植物、土壤和填料滞留、下渗和净化雨水径流的设施。',
    note: '按底部有无排水管，分为渗透型和过滤型。',
  },
  { name: '汇水面', english: 'catchment surface', definition: '雨水径流汇入同一雨水花园的地面和屋面。' },
  { name: '蓄水层', english: 'ponding layer', definition: '位于种植土表面与溢流口之间、暂时存蓄雨水的空间。' },
  {
    name: '种植土层',
    english: 'planting soil layer',
    definition: '由原土、砂和有机质按比例拌和而成、供植物生长并净化雨水的换填层。',
    source: '[来源：CJ/T 340—2016，3.1，有修改]',
  },
  { name: '溢流口', english: 'overflow inlet', definition: '将超过蓄水能力的雨水排入下游排水系统的构造。' },
  {
    name: '设计降雨量',
    english: 'design rainfall depth',
    definition: '为实现一定的年径流总量控制率而采用的日降雨量。',
    note: '许昌市年径流总量控制率与设计降雨量的对应关系由当地降雨资料统计得出。',
  },
  { name: '排空时间', english: 'drawdown time', definition: '降雨停止后，蓄水层中的雨水全部下渗或排出所需的时间。' },
];

/** An item of 参考文献 that nothing cites. */
export const LITERATURE = '许昌市住房和城乡建设局　许昌市海绵城市专项规划（2021—2035年）';

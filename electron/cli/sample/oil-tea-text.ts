import type { DocJson } from '#shared/doc-model/index.ts';
import { composeForeword, FIXED_WORDING } from '#shared/profiles/index.ts';
import { textBuilder } from './text-builder.ts';

/** Which draft: the text sent out for comments, or the one changed after them. */
export type OilTeaVersion = 'comment' | 'review';

/** 《油茶栽培技术规程》, an invented city standard: 10 chapters, tables, a figure, a formula, terms, two annexes. */
export function oilTeaText(version: OilTeaVersion, figureBlob: string, newId: () => string): DocJson {
  const t = textBuilder(newId);
  const review = version === 'review';
  const pick = (comment: string, changed: string) => (review ? changed : comment);

  const foreword = composeForeword({
    replaces: [],
    patentsIdentified: false,
    proposer: '青禾市林业局',
    jurisdiction: '青禾市林业标准化技术委员会',
    organisations: ['青禾市林业科学研究所', '东屏农林大学', '碧山油茶产业有限公司'],
    drafters: ['陆承泽', '顾景和', '沈知秋', '魏思源', '戚佳禾'],
    editions: [],
  });

  return t.doc([
    t.section(
      'foreword',
      foreword.map((item) => t.p(item.text)),
    ),
    t.section('body', [
      ...scopeReferencesTerms(t, pick),
      ...siteAndSeedlings(t, pick),
      ...plantingAndCare(t, pick, figureBlob),
      ...protectionAndHarvest(t, pick),
      ...verification(t),
    ]),
    t.annex('annex-a', 'normative', '推荐品种及其主要性状', [
      t.p('本市油茶造林推荐品种及其主要性状应符合{ref:table-a}的规定。'),
      t.table(
        'table-a',
        '推荐品种及其主要性状',
        ['品种', ...(review ? ['良种编号'] : []), '成熟期', '单果质量 g', '鲜果出籽率 %', '种仁含油率 %'],
        [
          ['青林1号', ...(review ? ['云S-SC-CO-003-2019'] : []), '霜降', '24.6', '46.2', '48.5'],
          ['青林3号', ...(review ? ['云S-SC-CO-004-2019'] : []), '霜降', '27.1', '44.8', '47.3'],
          ['云岭18号', ...(review ? ['云S-SC-CO-011-2021'] : []), '寒露', '21.9', '47.5', '50.1'],
          ['碧山红果', ...(review ? ['云R-SC-CO-002-2022'] : []), '霜降', '30.4', '43.0', '46.9'],
        ],
      ),
    ]),
    t.annex('annex-b', 'informative', '幼林施肥方案', [
      t.h(2, '分级方法'),
      t.p('根据0 cm～40 cm土层的有机质含量，将造林地土壤肥力分为高、中、低三级，分级指标见{ref:table-b}。'),
      t.h(2, '各级施肥量'),
      t.p(pick('各级土壤每年每株应施复合肥的量见{ref:table-b}。', '各级土壤每年每株宜施复合肥的量见{ref:table-b}。')),
      t.table(
        'table-b',
        '土壤肥力分级与幼林年施肥量',
        ['肥力等级', '有机质含量 g/kg', '第1年 kg/株', '第2年 kg/株', '第3年 kg/株'],
        [
          ['高', '≥25', '0.10', '0.20', '0.30'],
          ['中', '15～25', '0.15', '0.30', '0.45'],
          ['低', '<15', '0.20', '0.40', '0.60'],
        ],
        { foot: [t.note('复合肥养分总含量（N＋P{sub:2}O{sub:5}＋K{sub:2}O）不低于45%。')] },
      ),
    ]),
    t.section('bibliography', [
      t.literature('国家林业和草原局．全国油茶主推品种和推荐品种目录'),
      t.literature('LY/T 1557—2000　名特优经济林基地建设技术规程', 'lit-2'),
    ]),
  ]);
}

type Text = ReturnType<typeof textBuilder>;
type Pick = (comment: string, review: string) => string;

function scopeReferencesTerms(t: Text, pick: Pick): DocJson[] {
  return [
    t.h(1, '范围'),
    t.p(
      pick(
        '本文件确立了油茶栽培的程序，规定了造林地选择、苗木、整地与栽植、幼林与成林管理、病虫害防治的技术要求，描述了证实方法。',
        '本文件确立了油茶栽培的程序，规定了造林地选择、苗木、整地与栽植、幼林与成林管理、病虫害防治、采收的技术要求，描述了证实方法。',
      ),
    ),
    t.p(pick('本文件适用于油茶的栽培。', '本文件适用于普通油茶（Camellia oleifera Abel）新造林的栽培与管理。')),
    t.h(1, FIXED_WORDING.chapters.references),
    t.p(FIXED_WORDING.references.leadIn),
    t.reference('GB 5009.3　食品安全国家标准　食品中水分的测定'),
    t.reference('GB 6000　主要造林树种苗木质量分级'),
    t.reference('GB/T 8321（所有部分）　农药合理使用准则'),
    t.reference('LY/T 1328　油茶栽培技术规程'),
    t.reference('NY/T 525　有机肥料'),
    t.h(1, FIXED_WORDING.chapters.terms),
    t.p(FIXED_WORDING.terms.own),
    t.term(
      '油茶良种',
      'improved variety of oil tea',
      pick('具有明显优良性状并适宜当地推广的油茶品种', '经审（认）定、适宜当地推广的油茶品种'),
    ),
    t.term('嫁接苗', 'grafted seedling', '以油茶实生苗为砧木、良种穗条为接穗培育的苗木', [
      t.note('本文件中的嫁接苗均指芽苗砧嫁接苗。'),
    ]),
    t.term('大小年', 'biennial bearing', '结果量在相邻年份间大幅度交替变化的现象', [
      t.source('[来源：LY/T 1557—2000，3.4，有修改]'),
    ]),
  ];
}

function siteAndSeedlings(t: Text, pick: Pick): DocJson[] {
  return [
    t.h(1, '造林地选择', 'site'),
    t.h(2, '地形'),
    t.clause(3, pick('造林地海拔应在500 m以下。', '造林地海拔应在800 m以下。')),
    t.clause(3, pick('造林地坡度应在25°以下。', '造林地坡度宜在20°以下，不应超过25°。')),
    t.h(2, '土壤'),
    t.p('造林地土壤应符合下列要求：'),
    t.list('alpha', [
      '土层厚度不小于60 cm；',
      pick('土壤呈酸性，pH 4.5～6.5；', '土壤呈酸性，pH值为4.5～6.5；'),
      '质地为壤土或轻黏土，石砾含量不大于20%。',
    ]),
    t.h(2, '排水'),
    t.p(pick('造林地应排水良好。', '造林地应排水良好，地下水位应在1 m以下。')),
    t.h(1, '苗木', 'seedlings'),
    t.h(2, '品种', 'varieties'),
    t.p(
      pick(
        '应选用适宜当地的油茶良种，推荐品种应符合{ref:annex-a}的规定。',
        '应选用适宜当地的油茶良种，推荐品种应符合{ref:annex-a}的规定。每片造林地应配置3个以上花期相遇的品种。',
      ),
    ),
    t.h(2, '苗木质量', 'quality'),
    t.p(
      pick(
        '应使用2年生以上嫁接苗，其质量应符合{ref:table-seedlings}的规定；未列出的指标应符合GB 6000的规定。',
        '应使用2年生以上容器嫁接苗，其质量应符合{ref:table-seedlings}的规定；未列出的指标应符合GB 6000的规定。',
      ),
    ),
    t.table(
      'table-seedlings',
      '油茶嫁接苗质量分级',
      ['苗龄', '等级', '苗高 cm', '地径 mm', '大于5 cm长侧根数 条'],
      [
        ['2年生', '一级', '≥30', '≥4.0', '≥12'],
        ['2年生', '二级', '20～30', '3.0～4.0', '8～12'],
        ['3年生', '一级', '≥50', '≥6.0', '≥16'],
        ['3年生', '二级', '35～50', '4.5～6.0', '12～16'],
      ],
      { foot: [t.note('容器苗不考核侧根数，根团应完整。')] },
    ),
    t.h(2, '检疫'),
    t.p('调运的苗木应附植物检疫证书、苗木质量检验合格证和标签。'),
  ];
}

function plantingAndCare(t: Text, pick: Pick, figureBlob: string): DocJson[] {
  return [
    t.h(1, '整地与栽植', 'planting'),
    t.h(2, '整地'),
    t.p(pick('坡度25°以下的造林地应全垦整地。', '坡度小于15°的造林地宜全垦整地，坡度15°以上的造林地应带状整地。')),
    t.h(2, '挖穴与基肥', 'pits'),
    t.p(
      pick(
        '栽植穴的规格应不小于60 cm×60 cm×60 cm，每穴施有机肥5 kg。',
        '栽植穴的规格应不小于60 cm×60 cm×60 cm，每穴施有机肥5 kg～10 kg。有机肥应符合NY/T 525的规定。',
      ),
    ),
    t.h(2, '配置', 'spacing'),
    t.p(
      pick(
        '株行距宜为2 m×3 m，按三角形配置，见{ref:figure-spacing}。',
        '株行距宜为2.5 m×3 m或3 m×3 m，按三角形配置，见{ref:figure-spacing}。',
      ),
    ),
    t.figure(
      'figure-spacing',
      '三角形栽植配置',
      figureBlob,
      { widthMm: 84, heightMm: 54 },
      '三行树交错排列，行距为a，株距为b',
      [t.p('标引符号说明：'), t.p('a——行距；'), t.p('b——株距。')],
    ),
    t.h(2, '栽植时间'),
    t.p(pick('栽植应在春季进行。', '栽植应在2月上旬至3月上旬进行。')),
    t.h(1, '抚育管理', 'care'),
    t.h(2, '松土除草'),
    t.p(pick('应适时松土除草，每年2次。', '每年应在4月～5月和8月～9月各松土除草1次，幼林期不应使用除草剂。')),
    t.h(2, '施肥', 'fertiliser'),
    t.p(
      '幼林年施肥量应按{ref:formula-fertiliser}计算，各级土壤的取值见{ref:annex-b}。成林施肥应符合{ref:table-fertiliser}的规定。',
    ),
    t.formula('formula-fertiliser', 'Q=\\frac{q\\,N}{1000\\,\\eta}'),
    t.formulaKey([
      ['Q', '每公顷年施肥量，单位为吨每公顷（t/hm{sup:2}）；'],
      ['q', '单株年施肥量，单位为千克每株（kg/株）；'],
      ['N', '栽植密度，单位为株每公顷（株/hm{sup:2}）；'],
      ['\\eta', '肥料当季利用率，以小数表示。'],
    ]),
    t.table(
      'table-fertiliser',
      '成林施肥时期与施肥量',
      ['施肥时期', '复合肥 kg/株', '有机肥 kg/株', '方法'],
      [
        ['2月～3月', '0.5', '—', '环状沟施'],
        ['6月～7月', '0.3', '—', '穴施'],
        ['11月～12月', '—', '10', '条状沟施'],
      ],
    ),
    t.example('栽植密度为1 110 株/hm{sup:2}、单株年施肥量为0.3 kg、利用率为0.35时，每公顷年施肥量为0.95 t。'),
    t.h(2, '灌溉'),
    t.p(
      pick(
        '7月～9月连续15 d无有效降水时应灌溉。',
        '7月～9月连续15 d无有效降水，或0 cm～40 cm土层相对含水量低于60%时，宜灌溉。',
      ),
    ),
    t.h(2, '修剪', 'pruning'),
    t.p('采收后至翌年萌芽前应进行修剪，剪除下列枝条：'),
    t.list('dash', ['枯死枝、病虫枝；', '过密枝、交叉枝；', '徒长枝和脚枝。']),
    t.p(pick('大小年现象明显的林分，大年应疏果。', '大小年现象明显的林分，大年宜疏除15%～20%的果实。')),
  ];
}

function protectionAndHarvest(t: Text, pick: Pick): DocJson[] {
  return [
    t.h(1, '病虫害防治', 'protection'),
    t.h(2, '总体原则'),
    t.p('宜遵循预防为主、综合防治的原则，优先采用营林、物理和生物措施。'),
    t.h(2, '药剂使用'),
    t.p(
      pick(
        '农药使用应符合GB/T 8321（所有部分）的规定。',
        '农药使用应符合GB/T 8321（所有部分）的规定，采收前30 d不应施用农药。{fn:农药的登记状态以农业农村主管部门公布的信息为准。}',
      ),
    ),
    t.h(2, '主要病虫害', 'pests'),
    t.p('主要病虫害的防治时期和措施应符合{ref:table-pests}的规定。'),
    t.table(
      'table-pests',
      '主要病虫害的防治时期和措施',
      ['对象', '防治时期', '措施'],
      [
        ['油茶炭疽病', pick('4月中旬～5月下旬', '5月上旬～6月中旬'), '清除病枝病果，发病初期喷施杀菌剂'],
        ['油茶软腐病', '5月～6月', '降低林分郁闭度，及时排水'],
        ['油茶尺蠖', '3月～4月', '灯光诱杀成虫，喷施苏云金杆菌制剂'],
        ['茶籽象甲', '5月～8月', '拾净落果，冬季垦复'],
      ],
    ),
    t.h(1, '采收', 'harvest'),
    t.h(2, '时间'),
    t.p(pick('霜降前后采收。', '应按品种成熟期采收，以林分中5%～10%的茶果微裂为宜。')),
    t.h(2, '方法'),
    t.p(pick('应分品种采摘。', '应分品种采摘，采收时不应折枝。')),
    t.h(2, '处理'),
    t.clause(3, '采收的茶果应摊晾3 d～5 d后脱壳，摊晾厚度应不大于10 cm。'),
    t.clause(3, '茶籽晒干后的水分应不大于10%，按GB 5009.3测定。'),
  ];
}

function verification(t: Text): DocJson[] {
  return [
    t.h(1, '证实方法', 'verification'),
    t.h(2, '现场检查'),
    t.p(
      '按{ref:site}、{ref:planting}和{ref:care}的要求现场检查，每10 hm{sup:2}设置一块样地，样地面积应不小于400 m{sup:2}。',
    ),
    t.h(2, '苗木检验'),
    t.p('苗木质量应按GB 6000规定的方法检验，按{ref:quality}的规定判定。'),
    t.h(2, '档案'),
    t.p('应建立从苗木到采收的生产档案，保存期应不少于5年。档案内容参照[2]给出的表格。'.replace('[2]', '{ref:lit-2}')),
  ];
}

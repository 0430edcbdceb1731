import { CHOICES, type Position } from '#shared/domain/ballot.ts';
import type { GridRow, PaperTemplate, TemplateField, TemplatePart } from '#shared/publishing/index.ts';
import { ballotForm } from './ballot-form.ts';
import { cell, head, row } from './form-parts.ts';
import { paperWords } from './paper-words.ts';

/** What a ballot form depends on: positions of the rule, whether it bears no name, whether votes in favour name an expert. */
type Offer = { readonly positions: readonly Position[]; readonly secret: boolean; readonly experts: boolean };

/** The form (函审单) of one ballot: as it is for the five positions, otherwise with those of its rule; without a name when it is secret. */
export function ballotFormFor(offer: Offer): PaperTemplate {
  const plain = offer.positions.join() === CHOICES.join() && !offer.experts;
  if (plain && !offer.secret) return ballotForm;
  return offer.secret ? secretForm(offer) : otherForm(offer);
}

const labelOf = (position: Position): string =>
  ballotForm.fields[`choice.${position}`]?.label ?? paperWords['zh-CN'].choices[position];

function choiceRow(positions: readonly Position[]): GridRow {
  const lines = positions.map((position) => `{!choice.${position}} ${labelOf(position)}`);
  const choices = { text: lines.join('\n'), span: 3, style: 'form-choice' as const };
  return row([head('表决\n（只能选择一项，在方框内打√）'), choices], Math.max(26, lines.length * 9));
}

/** The grid of the form with its row of choices in their place and, where experts are named, a row for them. */
function gridOf(offer: Offer, keep: (text: string) => boolean): TemplatePart[] {
  return ballotForm.parts.flatMap((part): TemplatePart[] => {
    if (part.kind !== 'grid') return [];
    const rows = part.rows.flatMap((each): GridRow[] => {
      const title = each.cells[0]?.text ?? '';
      if (title.startsWith('表决')) {
        const expert = row([head('推荐的专家\n（赞成的填写）'), cell('{?expert}', 3)], 14);
        return [choiceRow(offer.positions), ...(offer.experts ? [expert] : [])];
      }
      return keep(title) ? [each] : [];
    });
    return [{ ...part, rows }];
  });
}

function otherForm(offer: Offer): PaperTemplate {
  const choices = offer.positions.map((position): [string, TemplateField] => [
    `choice.${position}`,
    { label: labelOf(position), input: 'line', widthMm: 0 },
  ]);
  const kept = Object.entries(ballotForm.fields).filter(([name]) => !name.startsWith('choice.'));
  const expert: readonly [string, TemplateField][] = offer.experts
    ? [['expert', { label: '推荐的专家', input: 'line', widthMm: 0 }]]
    : [];
  const [title, , rules] = ballotForm.parts;
  return {
    ...ballotForm,
    fields: Object.fromEntries([...choices, ...kept, ...expert]),
    parts: [...(title ? [title] : []), ...gridOf(offer, () => true), ...(rules ? [ownRules(rules)] : [])],
  };
}

/** Of the remarks under the form those that hold for any positions. */
function ownRules(part: TemplatePart): TemplatePart {
  if (part.kind !== 'text') return part;
  const lines = part.text.split('\n');
  const text = [lines[0], lines[1], '2. 投反对票的，应写明意见和理由。', lines.at(-1)].join('\n');
  return { ...part, text };
}

const OF_NOBODY = ['审查单位', '委员', '日期', '计划号'];

/** 无记名表决票: a number instead of a name, and a stub with it for whoever took the paper. */
function secretForm(offer: Offer): PaperTemplate {
  const number = row([head('选票编号'), cell('{ballotNo}', 3)], 10);
  const grid = gridOf(offer, (title) => !OF_NOBODY.some((each) => title.startsWith(each))).map((part) =>
    part.kind === 'grid' ? { ...part, rows: [number, ...part.rows.map(onPaper)] } : part,
  );
  return {
    ...ballotForm,
    fields: {},
    parts: [
      { id: 'title', kind: 'text', style: 'form-title', text: '无记名表决票' },
      ...grid,
      {
        id: 'rules',
        kind: 'text',
        style: 'form-remark',
        text: [
          '说明：',
          '1. 表决只能选择一项，选择多于一项或者未作选择的为无效票，不计入表决结果。',
          '2. 请勿在表决票上签名或作其他记号。填写后装入信封，交秘书处登记。',
          '3. 沿虚线撕下存根自行保存。表决结束后按选票编号公布表决意见，可凭编号核对。',
        ].join('\n'),
      },
      { id: 'cut', kind: 'text', style: 'form-remark', text: '┄'.repeat(42) },
      {
        id: 'stub',
        kind: 'grid',
        frame: 'standard',
        columns: [3, 5, 3, 4],
        rows: [
          row([head('存根'), cell('{ballot}', 3)], 10),
          row([head('选票编号'), cell('{ballotNo}'), head('投票截止日期'), cell('{closesOn}')], 10),
        ],
      },
    ],
    fileName: '{title} 无记名表决票 {ballotNo}',
  };
}

/** A row of a paper that is filled in by hand: places to fill in are left empty. */
function onPaper(each: GridRow): GridRow {
  return { ...each, cells: each.cells.map((one) => ({ ...one, text: one.text.replace(/\{\?\w+\}/g, '') })) };
}

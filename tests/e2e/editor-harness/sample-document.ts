import type { Node } from 'prosemirror-model';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';

const { nodes } = standardSchema;

/** A short standard with every kind of block, of our own writing. Ids are counted, so tests can name them. */
export function sampleDocument(): Node {
  const id = sequentialBlockIds();
  const t = (text: string) => (text === '' ? [] : [standardSchema.text(text)]);
  const p = (...content: (string | Node)[]) =>
    nodes.paragraph.create(
      { id: id() },
      content.flatMap((c) => (typeof c === 'string' ? t(c) : [c])),
    );
  const h = (level: number, text: string, own = id()) => nodes.heading.create({ id: own, level }, t(text));
  const clause = (level: number, text: string) => nodes.clause.create({ id: id(), level }, t(text));
  const note = (text: string) => nodes.note.create({ id: id() }, t(text));
  const item = (text: string, inner?: Node) =>
    nodes.listItem.create({ id: id() }, inner ? [p(text), inner] : [p(text)]);
  const list = (kind: string, ...items: Node[]) => nodes.list.create({ id: id(), kind }, items);
  const ref = (target: string) => nodes.crossReference.create({ target });
  const cell = (text: string, head = false) => nodes[head ? 'tableHeader' : 'tableCell'].create(null, p(text));
  const row = (texts: string[], head = false) =>
    nodes.tableRow.create(
      null,
      texts.map((text) => cell(text, head)),
    );
  const term = (name: string, english: string, definition: string) =>
    nodes.termEntry.create({ id: id(), level: 2 }, [
      nodes.termName.create(null, t(name)),
      nodes.termEnglish.create(null, t(english)),
      nodes.termDefinition.create(null, t(definition)),
    ]);

  return nodes.doc.createChecked(null, [
    nodes.foreword.create({ id: id() }, [
      p('本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。'),
      p('请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。'),
      p('本文件由某市林业局提出并归口。'),
    ]),
    nodes.body.create({ id: id() }, [
      h(1, '范围'),
      p('本文件确立了油茶栽培的程序，规定了建园、栽植、抚育管理的要求，描述了追溯方法。'),
      p('本文件适用于油茶的栽培与生产管理。'),
      h(1, '规范性引用文件'),
      p(
        '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
      ),
      nodes.reference.create({ id: id() }, t('GB/T 5084　农田灌溉水质标准')),
      nodes.reference.create({ id: id() }, t('GB/T 8321（所有部分）　农药合理使用准则')),
      h(1, '术语和定义'),
      p('下列术语和定义适用于本文件。'),
      term('高接换冠', 'top grafting', '在原有植株的主枝上嫁接良种接穗，更换树冠的方法。'),
      term('大苗', 'large seedling', '苗龄三年以上的容器嫁接苗。'),
      h(1, '建园', 'bsite00001'),
      h(2, '园地选择'),
      p('园地应符合', ref('btable0001'), '的规定，灌溉水见', ref('bclause001'), '。'),
      list(
        'alpha',
        item('海拔不高于八百米；'),
        item('坡度不大于25°，其中：', list('number', item('丘陵地带宜全垦；'), item('山地宜带垦。'))),
      ),
      nodes.tableBlock.create({ id: 'btable0001', unit: '单位为毫米' }, [
        nodes.caption.create(null, t('土壤条件')),
        nodes.table.create(null, [
          row(['项目', '要求', '说明'], true),
          row(['土层厚度', '≥800', '红壤、黄壤']),
          row(['有机质层', '≥150', '—']),
        ]),
        note('土层厚度在挖深剖面上测量。'),
        nodes.objectFootnote.create({ id: id() }, t('取三处的平均值。')),
      ]),
      note('其他土类改良后可用。'),
      h(2, '灌溉水', 'bclause001'),
      clause(3, '灌溉水的水质应符合GB/T 5084的规定。'),
      clause(3, '不应使用未经处理的工业废水。'),
      h(1, '产量估算'),
      nodes.paragraph.create({ id: id() }, [
        standardSchema.text('单株产量按'),
        ref('bform00001'),
        standardSchema.text('计算'),
        nodes.footnote.create({ id: id(), text: '适用于盛果期的植株。' }),
        standardSchema.text('，其中果数记为'),
        nodes.inlineMath.create({ latex: 'n_{0}' }),
        standardSchema.text('。'),
      ]),
      nodes.formula.create({ id: 'bform00001', latex: 'Y = \\frac{n_{0} \\times m}{1000} \\times (1 - \\rho)' }),
      nodes.formulaKey.create({ id: id() }, [
        nodes.formulaKeyItem.create({ symbol: 'Y' }, t('单株产量，单位为千克（kg）；')),
        nodes.formulaKeyItem.create({ symbol: 'n_{0}' }, t('单株果数；')),
        nodes.formulaKeyItem.create({ symbol: 'm' }, t('平均单果质量，单位为克（g）；')),
        nodes.formulaKeyItem.create({ symbol: '\\rho' }, t('落果率。')),
      ]),
      nodes.example.create({ id: id(), boxed: true }, [p('果数400个，单果质量20 g，落果率0.05，单株产量为7.6 kg。')]),
      nodes.figure.create({ id: 'bfigure001' }, [
        nodes.image.create({ blob: 'sample-a', widthMm: 45, heightMm: 30, alt: '全垦', subtitle: '全垦' }),
        nodes.image.create({ blob: 'sample-b', widthMm: 45, heightMm: 30, alt: '带垦', subtitle: '带垦' }),
        nodes.caption.create(null, t('整地方式')),
      ]),
      p('整地方式见', ref('bfigure001'), '，周年管理见', ref('bannex0001'), '，已删除的表见', ref('bgone00001'), '。'),
    ]),
    nodes.annex.create({ id: 'bannex0001', obligation: 'informative' }, [
      nodes.annexTitle.create(null, t('油茶周年管理')),
      h(2, '冬季管理'),
      p('冬季管理的内容见表A.1。'),
      clause(2, '春季应及时除草。'),
    ]),
    nodes.bibliography.create({ id: id() }, [
      nodes.bibliographyItem.create({ id: id() }, t('LY/T 1328　油茶栽培技术规程')),
    ]),
  ]);
}

/** A long standard of about `blocks` blocks for measuring: chapters with clauses, lists and a small table now and then. */
export function longDocument(blocks: number): Node {
  const id = sequentialBlockIds();
  const p = (text: string) => nodes.paragraph.create({ id: id() }, standardSchema.text(text));
  const body: Node[] = [];
  for (let i = 0; body.length < blocks; i++) {
    if (i % 40 === 0) {
      body.push(nodes.heading.create({ id: id(), level: 1 }, standardSchema.text(`第${i / 40}部分要求`)));
    } else if (i % 10 === 0) body.push(nodes.heading.create({ id: id(), level: 2 }, standardSchema.text('一般要求')));
    else if (i % 10 === 5) {
      body.push(
        nodes.list.create(
          { id: id(), kind: 'alpha' },
          ['甲；', '乙；', '丙。'].map((text) => nodes.listItem.create({ id: id() }, p(text))),
        ),
      );
    } else if (i % 10 === 7) body.push(nodes.note.create({ id: id() }, standardSchema.text('本注用于测量。')));
    else body.push(p('产品在规定的条件下应能正常工作，其外观、尺寸和性能应符合本章的要求，检验方法见后面的条文。'));
  }
  return nodes.doc.createChecked(null, [
    nodes.foreword.create({ id: id() }, p('本文件按照规定起草。')),
    nodes.body.create({ id: id() }, body),
  ]);
}

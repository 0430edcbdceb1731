import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMemberList } from '#host/importers/members/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';

const read = (rows: readonly (readonly (string | null)[])[]) =>
  readMemberList(formXlsx([{ name: '名单', rows }]), '委员名单.xlsx');

describe('member lists', () => {
  it('reads the summary list of a Chinese committee below its title', async () => {
    const { lines, problems } = await read([
      ['青禾市茶叶标准化技术委员会委员汇总表'],
      ['序号', '姓 名', '工作单位', '本会职务', '行政职务', '技术职称', '委员类别', '手机', '电子邮箱', '任期'],
      [
        '1',
        '林　苇',
        '青禾市茶叶学会',
        '主任委员',
        '会长',
        '研究员',
        '科研院所',
        '13800000000',
        'LW@a.cn',
        '2022.5-2027.4',
      ],
      ['2', '周听雨', '碧山茶业有限公司', '副秘书长（兼）', '经理', '工程师', '生产方', '', '', '2022年5月1日至今'],
      ['', '', '', '', '', '', '', '', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(lines).toMatchObject([
      { name: '林苇', role: 'chair', side: 'public', title: '研究员', position: '会长', email: 'lw@a.cn' },
      { name: '周听雨', role: 'deputy-secretary-general', side: 'producer', from: '2022-05-01', to: '', row: 4 },
    ]);
    expect(lines[0]).toMatchObject({ from: '2022-05-01', to: '2027-04-30', phone: '13800000000', problems: [] });
  });
  it('reads English headings from CSV', async () => {
    const text =
      'Name,Organization,Role,Side,E-mail,From,To\nAda Byron,Acme,Vice-Chair,user,ada@acme.org,2024-01-01,\n';
    expect((await readMemberList(strToU8(text), 'members.csv')).lines).toMatchObject([
      { name: 'Ada Byron', organisation: 'Acme', role: 'vice-chair', side: 'user', from: '2024-01-01', to: '' },
    ]);
  });
  it('takes 职务 for the role where its values are roles, otherwise for the position', async () => {
    const duty = async (a: string, b: string) =>
      (
        await read([
          ['姓名', '职务'],
          ['甲', a],
          ['乙', b],
        ])
      ).lines.map(({ role, position }) => role || position);
    expect(await duty('主任委员', '委员')).toEqual(['chair', 'member']);
    expect(await duty('总经理', '处长')).toEqual(['总经理', '处长']);
  });
  it('says what it does not understand and leaves it empty', async () => {
    const { lines } = await read([
      ['姓名', '本会职务', '利益方', '任职开始', '邮箱'],
      ['甲', '名誉理事', '热心人士', '前年', '见附件'],
    ]);
    expect(lines[0]).toMatchObject({ role: '', side: '', from: '' });
    expect(lines[0]?.problems.map((p) => p.code).sort()).toEqual([
      'member-date-unread',
      'member-mail-doubtful',
      'member-role-unknown',
      'member-side-unknown',
    ]);
  });
  it('refuses what is no member list', async () => {
    const codes = async (bytes: Uint8Array, name: string) =>
      (await readMemberList(bytes, name)).problems.map(({ code }) => code);
    expect(
      await codes(
        formXlsx([
          {
            name: '表',
            rows: [
              ['章条编号', '意见'],
              ['4.1', '改'],
            ],
          },
        ]),
        'a.xlsx',
      ),
    ).toEqual(['member-list-no-headings']);
    expect(await codes(new Uint8Array(), 'a.xlsx')).toEqual(['file-empty']);
    expect(await codes(strToU8('%PDF-1.7'), 'a.pdf')).toEqual(['member-list-kind']);
  });
  it('never rejects, whatever the file', async () => {
    const whole = formXlsx([
      {
        name: '名单',
        rows: [
          ['姓名', '单位'],
          ['甲', '乙'],
        ],
      },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const broken = whole.slice();
        broken[at] = byte;
        expect((await readMemberList(broken, '名单.xlsx')).lines.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('registration forms of members', () => {
  it('reads a form of another make by its labels', async () => {
    const file = formDocx([
      '委员登记表',
      [
        ['编号', 'TC 09', '', ''],
        ['姓　名', '林　苇', '性别', '女'],
        ['本会职务', '委员', '参加本会时间', '2022年5月'],
        ['技术职称及聘任时间', '研究员', '身份证号', ''],
        [{ text: '工作单位' }, { text: '青禾市茶叶学会', span: 3 }],
        ['行政职务', '秘书长', '电话', '0399-5550101'],
        ['邮箱', 'LW@a.cn', '传真', ''],
      ],
    ]);
    expect((await readMemberList(file, '委员登记表.docx')).lines).toMatchObject([
      {
        ...{ name: '林苇', role: 'member', organisation: '青禾市茶叶学会', title: '研究员', position: '秘书长' },
        ...{ phone: '0399-5550101', email: 'lw@a.cn', from: '2022-05-01', problems: [] },
      },
    ]);
  });
  it('reads a list of members in a Word file', async () => {
    const rows = [
      ['序号', '姓名', '工作单位', '本会职务'],
      ['1', '甲', 'A公司', '主任委员'],
      ['2', '乙', 'B公司', '委员'],
    ];
    const { lines } = await readMemberList(formDocx(['委员汇总表', rows]), '委员.docx');
    expect(lines.map(({ name, role }) => [name, role])).toEqual([
      ['甲', 'chair'],
      ['乙', 'member'],
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(2);
  });
  it('says that a letter names nobody', async () => {
    const read = await readMemberList(formDocx(['此函无表格。']), '函.docx');
    expect(read).toMatchObject({ lines: [], problems: [{ code: 'member-list-no-headings', severity: 'error' }] });
  });
});

/** What papers may print of a committee, with examples. */
export const committeePlaces = {
  committee: '青禾市农业标准化技术委员会',
  committeeEn: 'Qinghe Technical Committee for Agricultural Standards',
  committeeCode: 'QHS/TC 09',
  secretariat: '青禾市农业科学院',
  /** Who signs letters: 秘书处. */
  issuer: '青禾市农业标准化技术委员会秘书处',
  committeeContact: '林一苇',
  committeePhone: '0399-5550101',
  committeeEmail: 'tc09@qinghe.example',
  committeeAddress: '青禾市南岭路8号',
  today: '2026年3月1日',
} as const;

/** What papers of the committee itself print besides: its term, its members, and the member that a form is made out for. */
export const ownCommitteePlaces = {
  ...committeePlaces,
  termFrom: '2021年5月1日',
  termTo: '2026年4月30日',
  memberCount: '31',
  voterCount: '29',
  composition: '生产者12人，经营者3人，使用者6人，消费者2人，公共利益方8人',
  memberName: '林一苇',
  memberRole: '委员',
  memberFrom: '2021年5月',
  memberTitle: '高级农艺师',
  memberPosition: '室主任',
  memberOrganisation: '青禾市农业科学院',
  memberSide: '公共利益方',
  memberPhone: '0399-5550101',
  memberEmail: 'lin@qinghe.example',
} as const;

export const committeeRows = {
  members: [
    {
      ...{ name: '林一苇', role: '主任委员', title: '研究员', position: '院长', organisation: '青禾市农业科学院' },
      ...{ side: '公共利益方', from: '2021-05-01', substitute: '' },
    },
    {
      ...{ name: '周明', role: '委员', title: '高级农艺师', position: '', organisation: '青禾茶业有限公司' },
      ...{ side: '生产者', from: '2023-09-01', substitute: '陈果' },
    },
  ],
  termPapers: [{ paper: '工作总结' }, { paper: '换届申请书' }, { paper: '委员汇总表' }],
};

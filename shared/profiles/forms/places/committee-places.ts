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
